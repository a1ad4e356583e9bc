/**
 * PGlite is one connection, and Kysely's dialect for it hands that one to everybody at once: a second transaction then waits for
 * itself, and a query beside a transaction reads inside it. Here whoever takes the connection has it alone until it is given back.
 */
import { type DatabaseConnection, type Driver, PGliteDialect, type PGliteDialectConfig } from 'kysely';

export class ExclusivePGliteDialect extends PGliteDialect {
  readonly #config: PGliteDialectConfig;

  constructor(config: PGliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return exclusive(new PGliteDialect(this.#config).createDriver());
  }
}

function exclusive(driver: Driver): Driver {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  const acquireConnection: Driver['acquireConnection'] = async (options) => {
    if (isTaken) await new Promise<void>((resolve) => void waiting.push(resolve));
    isTaken = true;
    return driver.acquireConnection(options);
  };
  const releaseConnection: Driver['releaseConnection'] = async (connection: DatabaseConnection) => {
    await driver.releaseConnection(connection);
    const next = waiting.shift();
    // Handed over, not freed: nobody who comes now overtakes.
    if (next) next();
    else isTaken = false;
  };
  return new Proxy(driver, {
    get(target, property) {
      if (property === 'acquireConnection') return acquireConnection;
      if (property === 'releaseConnection') return releaseConnection;
      const found: unknown = Reflect.get(target, property);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}
