import { OperatorError } from "./errors.ts";

/** Listens, and says in one line why it cannot. */
export async function listen(
  app: { listen(options: { host: string; port: number }): Promise<string> },
  at: { host: string; port: number },
): Promise<string> {
  try {
    return await app.listen(at);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      throw new OperatorError(
        `Port ${at.port} is already in use: set PORT to another, or stop what listens there.`,
      );
    if (code === "EACCES")
      throw new OperatorError(`Port ${at.port} is not allowed to this user: set PORT above 1023.`);
    throw error;
  }
}
