// Verifies signed files with a verifier that nobody here wrote: Digital Bazaar's Data Integrity library.
// It shares no line with the application; what it says about our signatures is a second opinion.
//
// `node outside.mjs FILE…` verifies every credential in bags and bare files, and that a changed copy of each is refused.

import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import { entries } from './bag.mjs';

/** Whether the signature of a credential holds. */
export async function holds(credential) {
  const suite = new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() });
  const purpose = new jsigs.purposes.AssertionProofPurpose();
  const result = await jsigs.verify(structuredClone(credential), { suite, purpose, documentLoader });
  return result.verified;
}

/** The same credential with one letter of what it says changed. */
export function changed(credential) {
  const copy = structuredClone(credential);
  copy.credentialSubject.id = copy.credentialSubject.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  return copy;
}

/** Every credential in a file: itself, or those in a bag, with their names. */
export function credentials(path) {
  const bytes = readFileSync(path);
  const stored = bytes.subarray(0, 2).toString('latin1') === 'PK' ? entries(bytes) : [{ name: path, bytes }];
  return stored
    .filter(({ name }) => name.endsWith('.vc.json'))
    .map(({ name, bytes: text }) => ({ name, credential: JSON.parse(text.toString('utf8')) }));
}

/** A did:key says itself which key it is; nothing else is loaded, and nothing is fetched. */
async function documentLoader(url) {
  const match = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]+)(#\1)?$/.exec(url);
  if (!match) throw new Error(`nothing but did:key is loaded: ${url}`);
  const did = `did:key:${match[1]}`;
  const key = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${match[1]}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: match[1],
  };
  const controller = {
    '@context': 'https://www.w3.org/ns/did/v1',
    id: did,
    assertionMethod: [key.id],
    verificationMethod: [key],
  };
  return { contextUrl: null, documentUrl: url, document: match[2] ? key : controller };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  let failed = 0;
  for (const path of argv.slice(2)) {
    const found = credentials(path);
    if (found.length === 0) failed += 1;
    for (const { name, credential } of found) {
      const good = (await holds(credential)) && !(await holds(changed(credential)));
      console.log(`${good ? 'verified, and its changed copy refused' : 'REFUSED'}: ${name}`);
      if (!good) failed += 1;
    }
  }
  process.exitCode = argv.length > 2 && failed === 0 ? 0 : 1;
}
