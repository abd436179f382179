/** Name of the deadline by which a request for a person must be claimed. */
export const CLAIM_DEADLINE = 'person';
