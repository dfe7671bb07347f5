// The desk of an expert to whom packages of earlier requirements came: of one the requirements are here too, of the
// other they are not. Whoever made them did so with the finished command, as an institution would.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const NISHANI = join(process.env.NISHANI_BINARIES ?? join(ROOT, 'target', 'debug'), 'nishani');
const PACK = join(ROOT, 'assets', 'packs', 'ge-draft-2025');
const SAMPLE = join(ROOT, 'assets', 'samples', 'gis-for-tourism');

/** What the earlier pack said otherwise: a requirement, an anchor, and which of the two it was. */
const THEN = [
  ['criteria.toml', 'Title, aim and learning outcomes agree with each other', 'Title and aim agree'],
  ['criteria.toml', 'დასახელება, მიზანი და სწავლის შედეგები ერთმანეთს შეესაბამება', 'დასახელება და მიზანი ერთმანეთს შეესაბამება'],
  ['criteria.toml', 'There are three to eight outcomes, and none repeats another.', 'There are three to eight outcomes.'],
];

/** Prepares the desk; gives the reviews. */
export async function workOlder(desk, folder, { choose, edit, finish, passphrase }) {
  await choose(desk, { language: 'ka', role: 'expert' });
  const at = join(folder, 'older');
  mkdirSync(at);
  writeFileSync(join(at, 'passphrase'), `${passphrase}\n`);
  const run = (...words) => execFileSync(NISHANI, [...words, '--lang', 'en', '--at', '2026-03-04T05:06:07Z'], { cwd: at, stdio: 'pipe' });
  const keygen = (name) => {
    mkdirSync(join(at, name));
    run('keygen', '--name', 'ნიმუში', '--name-en', name, '--organisation', 'საილუსტრაციო დაწესებულება', '--out', name, '--passphrase-file', 'passphrase');
    const file = (ending) => join(name, readdirSync(join(at, name)).find((one) => one.endsWith(ending)));
    return { key: file('.key.pem'), record: file('.pub.json') };
  };
  const [author, issuer] = [keygen('author'), keygen('issuer')];
  const signed = (holder) => ['--key', holder.key, '--passphrase-file', 'passphrase'];
  run('trust-list', '--add', author.record, '--role', 'hei', '--out', 'list.vc.json', ...signed(issuer));

  const begin = async (version, title) => {
    const pack = `pack-${version}`;
    cpSync(PACK, join(at, pack), { recursive: true });
    const rewrite = (name, now, then) => {
      const file = join(at, pack, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(now, then));
    };
    rewrite('pack.toml', 'version = "2025.2"', `version = "${version}"`);
    for (const [name, now, then] of THEN) rewrite(name, now, then);
    const content = JSON.parse(readFileSync(`${SAMPLE}.json`, 'utf8'));
    content.identification.title = title;
    writeFileSync(join(at, 'descriptor.json'), JSON.stringify(content));
    const attached = readdirSync(SAMPLE).map((name) => join(SAMPLE, name));
    run('package', 'descriptor.json', '--pack', pack, '--out', `${version}.zip`, ...signed(author), '--attach', ...attached);
    run('pack', pack, '--out', `${version}.vc.json`, ...signed(issuer));
    const [{ digest }] = (await finish(desk, 'import_path', { path: join(at, `${version}.zip`) })).value;
    const { review } = await desk.call('declare', { package: digest, declared: 'none', note: null, role: 'expert' });
    for (const criterion of ['learning-outcomes.aim', 'learning-outcomes.number']) await edit(desk, review, `ratings/${criterion}/rating`, 'complies');
    return review;
  };
  const [{ digest }] = (await finish(desk, 'import_path', { path: join(at, 'list.vc.json') })).value;
  await desk.call('accept_trust_list', { digest });
  const older = await begin('2025.1', { ka: 'გის ტექნოლოგიები ტურიზმისთვის', en: 'GIS for Tourism' });
  const unknown = await begin('2024.9', { ka: 'გის ტექნოლოგიები ტურიზმისთვის, 2024', en: 'GIS for Tourism, 2024' });
  await finish(desk, 'import_path', { path: join(at, '2025.1.vc.json') });
  return { older, unknown };
}
