/** The part of autocannon that the bench uses; the package has no types. */
declare module "autocannon" {
  interface Request {
    method: "POST";
    path: string;
    headers: Record<string, string>;
    body: string;
  }

  /** One connection. */
  export interface Client {
    setRequests(requests: readonly Request[]): void;
    on(event: "body", listener: (part: Buffer) => void): void;
    on(event: "response", listener: (status: number, bytes: number, milliseconds: number) => void): void;
  }

  interface Options {
    url: string;
    connections: number;
    duration: number;
    /** A GET of the address without. */
    requests?: readonly Request[];
    setupClient?(client: Client): void;
  }

  interface Result {
    errors: number;
    timeouts: number;
    non2xx: number;
    requests: { average: number; total: number };
  }

  export default function autocannon(options: Options): Promise<Result>;
}
