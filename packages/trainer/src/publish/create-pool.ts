import { isUserError } from '../errors';

/** The slice of a connection that a pool needs to know. */
export interface Connection {
  closed: boolean;
  close(): void;
}

/** Connections that are opened as needed and used by one piece of work at a time. */
export interface Pool<Client> {
  /** Runs work on a connection of its own; where no more are to be had, on the next that is free. Rejects as the work or the connecting does. */
  use<Result>(work: (client: Client) => Promise<Result>): Promise<Result>;
  /** Closes those that nobody uses. */
  close(): void;
}

/**
 * Many hosts let one user have a few connections only: what is refused while others are open is no failure, the pool then makes do with those.
 * @param most how many at one time.
 * @param connect opens one. A UserError of it is final.
 */
export function createPool<Client extends Connection>(most: number, connect: () => Promise<Client>): Pool<Client> {
  const idle: Client[] = [];
  const waiting: ((client: Client | undefined) => void)[] = [];
  let open = 0;
  let room = most;

  async function take(): Promise<Client> {
    for (;;) {
      const client = idle.pop();
      if (client && !client.closed) return client;
      if (client) open--;
      else if (open < room) {
        open++;
        try {
          return await connect();
        } catch (error) {
          open--;
          // Who waits for a connection finds out for itself.
          waiting.shift()?.(undefined);
          if (open === 0 || isUserError(error)) throw error;
          room = open;
        }
      } else {
        const freed = await new Promise<Client | undefined>((done) => waiting.push(done));
        if (freed) return freed;
      }
    }
  }

  function give(client: Client): void {
    if (client.closed) open--;
    const next = waiting.shift();
    if (next) next(client.closed ? undefined : client);
    else if (!client.closed) idle.push(client);
  }

  return {
    async use(work) {
      const client = await take();
      try {
        return await work(client);
      } finally {
        give(client);
      }
    },
    close() {
      for (const client of idle.splice(0)) client.close();
    },
  };
}
