/** Where is written what the people who run a desk should look at; loggers of pino and `console` fit. */
export interface Logger {
  error(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  info(fields: object, message: string): void;
}
