/** The database room says no: what is wrong in one sentence, and what a person can do about it in another. */
export class DatabaseRefusal extends Error {
  override name = "DatabaseRefusal";
  constructor(
    readonly problem: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(`${problem} ${advice}`, options);
  }
}
