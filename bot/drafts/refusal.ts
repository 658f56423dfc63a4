import type { Transaction } from "../../prisma/client";
import type { TurnContext } from "../turn/context";
import { Refusal } from "./message-part";

/** Runs the transaction; a refusal rolls it back and is the answer. */
export async function unlessRefused<T>(
  context: TurnContext,
  work: (tx: Transaction) => Promise<T>,
): Promise<T | Refusal> {
  try {
    return await context.db.$transaction(work);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
