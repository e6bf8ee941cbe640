import pg from 'pg';

import { type Secrets, StartError } from '../config/index.ts';
import { computeKeyedHash } from '../id/index.ts';

/** What only these secrets give, and what gives none of them away. */
const computeProof = ({ codeSecret, dataKey }: Secrets) =>
  computeKeyedHash(codeSecret, `bondgenoot ${computeKeyedHash(dataKey, 'bondgenoot')}`);

/**
 * Refuses secrets other than those this database was used with before: codes that people hold and what was encrypted would
 * be lost, and two processes would not know each other's. The first secrets are remembered, as a proof; with `replace`
 * these take their place. As the owner; one process at a time. Throws a StartError that names the file.
 */
export async function checkSecrets(
  owner: pg.ClientConfig,
  secrets: Secrets,
  { file, replace = false }: { file: string; replace?: boolean },
): Promise<void> {
  const client = new pg.Client(owner);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table geheimproeven in exclusive mode');
    if (replace) await client.query('delete from geheimproeven');
    const { rows } = await client.query<{ proef: string }>('select proef from geheimproeven');
    const proof = computeProof(secrets);
    if (rows.length === 0) await client.query('insert into geheimproeven (proef) values ($1)', [proof]);
    else if (rows.every(({ proef }) => proef !== proof)) {
      throw new StartError(
        `De geheimen in ${file} zijn niet die van deze database. Zet het goede secrets.json daar neer, of wijs het aan met SECRETS_FILE.`,
      );
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
