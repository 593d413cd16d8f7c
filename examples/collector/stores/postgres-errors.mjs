// https://www.postgresql.org/docs/current/errcodes-appendix.html
const NOT_THERE = ['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * What to do about a database that the collector cannot use.
 * @param {Error & { code?: string, errors?: Error[] }} error
 * @param {{ host: string, port: number, database: string, user: string }} target
 * @returns {Error} naming the fix; never the password
 */
export function explain(error, { host, port, database, user }) {
  // A name such as localhost has several addresses, each of which failed.
  const { code, message } = error.errors?.[0] ?? error;
  const place = host.startsWith('/') ? `${host}/.s.PGSQL.${port}` : `${host}:${port}`;
  const fix = findFix();
  return new Error(fix ? `${fix} (${message})` : `the database ${database} at ${place}: ${message}`);

  function findFix() {
    if (NOT_THERE.includes(code) || /timeout/.test(message))
      return `no PostgreSQL answers at ${place}: start it, or name another with --url, DATABASE_URL or PGHOST and PGPORT`;
    if (code === '28P01' || /password must be a string/.test(message))
      return `wrong or no password for ${user} at ${place}: give the right one in PGPASSWORD, ~/.pgpass or the URL`;
    if (code === '28000')
      return `${place} lets ${user} not in: give another user in PGUSER or the URL, or allow this one in pg_hba.conf`;
    if (code === '3D000') return `${place} has no database ${database}: make it with createdb ${database}`;
    if (code === '53300')
      return `${place} has no connection left: raise its max_connections, or run fewer collectors (each takes up to four)`;
    if (code === '25006') return `${place} only lets read: name the primary, not a replica of it`;
    if (code === '42501')
      return `${user} lacks a right: GRANT CREATE ON SCHEMA public TO "${user}", or, where the table is there, GRANT SELECT, INSERT ON events TO "${user}"`;
    if (['42703', '42804', '42846', '42P10', '42809'].includes(code))
      return `${database} has a table events that is not a collector's: give the collector a database of its own`;
    if (code === 'encoding')
      return `${database} cannot hold every text: createdb --template template0 --encoding UTF8, and name that one`;
    if (code === 'commit')
      return `${user} would be told of a commit before it is on the disk: ALTER ROLE "${user}" SET synchronous_commit = on`;
  }
}
