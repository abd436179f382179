/** Where the salon is. */
export const TIME_ZONE = 'America/Toronto';
