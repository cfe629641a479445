#!/usr/bin/env node
// Verifies an export of a ledger, on its own: needs Node 18 or later and no other file of the product.
// What is hashed and signed is written down in docs/event-chain.md and docs/anchors.md.
import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { openSync, readFileSync, readSync } from 'node:fs';
import { TextDecoder } from 'node:util';

const USAGE = `\
node verify-export.mjs <export.jsonl> [--heads <heads file> --public-key <pem file>] [--partial] [--json]
Recomputes every hash of an export (JSON Lines) and says which line is wrong.
  --heads, --public-key  compare with heads that were signed earlier
  --partial              the export holds some histories only: heads of others are left aside
  --json                 print the result as a JSON object
Exit codes: 0 fine, 1 found something, 2 wrong use.`;
const HEADS_FORMAT = 'limit-ledger-heads/1';
const ZERO_HASH = '0'.repeat(64);
const HASH = /^[0-9a-f]{64}$/;
const MOST_LISTED = 1000;

class WrongUse extends Error {}
class HeadsBroken extends Error {
  constructor(problem, line) {
    super(problem);
    Object.assign(this, { problem, line });
  }
}

/** The lines of a file as bytes, each with its line feed where it has one. */
function* linesOf(path) {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(65536);
  let pieces = [];
  for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
    let start = 0;
    for (let feed = chunk.indexOf(10); feed >= 0 && feed < size; feed = chunk.indexOf(10, start)) {
      yield Buffer.concat([...pieces, chunk.subarray(start, feed + 1)]);
      pieces = [];
      start = feed + 1;
    }
    pieces.push(Buffer.from(chunk.subarray(start, size)));
  }
  if (pieces.some((piece) => piece.length > 0)) yield Buffer.concat(pieces);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function objectIn(bytes) {
  try {
    const value = JSON.parse(strictUtf8.decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

const isText = (value) => typeof value === 'string' && !/\p{Surrogate}/u.test(value);
const isHash = (value) => typeof value === 'string' && HASH.test(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;

function isEvent({ stream, revision, eventId, type, metadata, data, previousHash, hash }) {
  return [stream, eventId, type, metadata, data].every(isText) && isCount(revision) && isHash(previousHash) && isHash(hash);
}

function hashOf(previousHash, { stream, revision, eventId, type, metadata, data }) {
  const texts = [stream, String(revision), eventId, type, metadata, data].map((text) => Buffer.from(text));
  const hash = createHash('sha256');
  for (const part of [Buffer.from('limit-ledger/1'), Buffer.from(previousHash, 'hex'), ...texts]) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    hash.update(length).update(part);
  }
  return hash.digest('hex');
}

/** Both times stand beside the hashed text too, where nothing else protects them. */
function hasTimesOfMetadata({ metadata, recordedTime, effectiveTime }) {
  const told = objectIn(Buffer.from(metadata));
  return (told.recordedTime ?? null) === (recordedTime ?? null) && (told.effectiveTime ?? null) === (effectiveTime ?? null);
}

function faultOf(event, head, anchor) {
  if (event.revision !== head.revision + 1) return 'missing';
  if (event.previousHash !== head.hash) return 'unlinked';
  if (event.hash !== hashOf(head.hash, event) || !hasTimesOfMetadata(event)) return 'altered';
  return anchor !== undefined && anchor.revision === event.revision && anchor.hash !== event.hash ? 'rewritten' : undefined;
}

/** The heads of a signed file by stream; throws HeadsBroken. */
function readHeads(path, publicKey) {
  const keyId = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex');
  const sha256 = createHash('sha256');
  const heads = new Map();
  let line = 0;
  let header;
  let isSigned = false;
  let lastStream = '';
  for (const bytes of linesOf(path)) {
    line += 1;
    const value = bytes[bytes.length - 1] === 10 ? objectIn(bytes) : {};
    const isHead =
      typeof value.stream === 'string' && /^[\x21-\x7e]+$/.test(value.stream) && isCount(value.revision) && isHash(value.hash);
    const isHeader =
      !isHead &&
      value.format === HEADS_FORMAT &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value.at) &&
      isHash(value.keyId);
    const isTrailer =
      !isHead && !isHeader && isCount(value.count) && isHash(value.sha256) && /^[0-9a-f]{128}$/.test(value.signature);
    if (header === undefined) {
      if (!isHeader) throw new HeadsBroken('no-header', line);
      if (value.keyId !== keyId) throw new HeadsBroken('other-key', line);
      header = value;
    } else if (isSigned || !(isHead || isTrailer)) throw new HeadsBroken('bad-line', line);
    else if (isHead) {
      if (value.stream <= lastStream) throw new HeadsBroken('out-of-order', line);
      lastStream = value.stream;
      heads.set(value.stream, { revision: value.revision, hash: value.hash });
    } else {
      const digest = sha256.copy().digest('hex');
      if (value.count !== line - 2) throw new HeadsBroken('lines-missing', line);
      if (value.sha256 !== digest) throw new HeadsBroken('altered', line);
      const signed = Buffer.from(`${HEADS_FORMAT}\n${digest}\n`);
      if (!verify(null, signed, publicKey, Buffer.from(value.signature, 'hex'))) throw new HeadsBroken('bad-signature', line);
      isSigned = true;
    }
    sha256.update(bytes);
  }
  if (!isSigned) throw new HeadsBroken(header === undefined ? 'no-header' : 'incomplete', line);
  return { heads, told: { at: header.at, keyId, streams: heads.size } };
}

/** Walks an export; memory grows with the number of its histories only. */
function verifyExport(path, anchors, isPartial) {
  const seen = new Set();
  const result = { streams: 0, events: 0, brokenStreams: 0, broken: [] };
  const report = (line, stream, revision, reason) => {
    result.brokenStreams += 1;
    if (result.broken.length < MOST_LISTED) result.broken.push({ line, stream, revision, reason });
  };
  let current;
  const finish = () => {
    if (current === undefined) return;
    const { stream, head, anchor, line, isBroken } = current;
    result.events += head.revision + 1;
    if (!isBroken && anchor !== undefined && anchor.revision > head.revision)
      report(line, stream, head.revision + 1, 'tail-cut');
  };
  let line = 0;
  for (const bytes of linesOf(path)) {
    line += 1;
    const event = objectIn(bytes);
    if (!isEvent(event)) {
      report(line, null, null, 'unreadable');
      continue;
    }
    const { stream, revision, hash } = event;
    if (current?.stream !== stream) {
      finish();
      const isScattered = seen.has(stream);
      if (isScattered) report(line, stream, revision, 'scattered');
      else result.streams += 1;
      seen.add(stream);
      const anchor = isScattered ? undefined : anchors.get(stream);
      current = { stream, anchor, head: { revision: -1, hash: ZERO_HASH }, isBroken: isScattered };
    }
    if (current.isBroken) continue;
    current.line = line;
    const reason = faultOf(event, current.head, current.anchor);
    if (reason === undefined) current.head = { revision, hash };
    else report(line, stream, current.head.revision + 1, reason);
    current.isBroken = reason !== undefined;
  }
  finish();
  if (!isPartial) for (const stream of anchors.keys()) if (!seen.has(stream)) report(null, stream, 0, 'stream-removed');
  return result;
}

function verifyAll({ file, headsFile, publicKeyFile, isPartial }) {
  let heads = null;
  let anchors = new Map();
  if (headsFile !== undefined) {
    try {
      const read = readHeads(headsFile, publicKeyIn(publicKeyFile));
      anchors = read.heads;
      heads = read.told;
    } catch (error) {
      if (!(error instanceof HeadsBroken)) throw error;
      heads = { problem: error.problem, line: error.line };
    }
  }
  const found = verifyExport(file, anchors, isPartial);
  return { intact: found.brokenStreams === 0 && heads?.problem === undefined, ...found, heads };
}

function publicKeyIn(file) {
  try {
    const key = createPublicKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What can't be read and what is no key are answered alike.
  }
  throw new WrongUse(`${file} holds no Ed25519 public key (PEM)`);
}

function textOf({ intact, streams, events, broken, brokenStreams, heads }) {
  const lines = broken.map(({ line, stream, revision, reason }) => {
    return `${line === null ? 'no line' : `line ${line}`}: ${stream ?? 'no event'}${revision === null ? '' : `, revision ${revision}`}: ${reason}`;
  });
  if (brokenStreams > broken.length) lines.push(`and ${brokenStreams - broken.length} more`);
  if (heads?.problem !== undefined)
    lines.push(`the heads file is not good (${heads.problem}, line ${heads.line}): nothing was compared with it`);
  if (heads?.at !== undefined)
    lines.push(`compared with ${heads.streams} heads signed at ${heads.at} by the key ${heads.keyId}`);
  return [...lines, `${streams} histories, ${events} events: ${intact ? 'all intact' : 'NOT INTACT'}`].join('\n');
}

function optionsIn(words) {
  const options = { isPartial: false, isJson: false };
  const takes = { '--heads': 'headsFile', '--public-key': 'publicKeyFile' };
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word in takes && index + 1 < words.length) options[takes[word]] = words[++index];
    else if (word === '--partial') options.isPartial = true;
    else if (word === '--json') options.isJson = true;
    else if (word.startsWith('-') || options.file !== undefined) throw new WrongUse(USAGE);
    else options.file = word;
  }
  if (options.file === undefined || (options.headsFile === undefined) !== (options.publicKeyFile === undefined))
    throw new WrongUse(USAGE);
  return options;
}

try {
  const options = optionsIn(process.argv.slice(2));
  const result = verifyAll(options);
  console.log(options.isJson ? JSON.stringify(result) : textOf(result));
  process.exitCode = result.intact ? 0 : 1;
} catch (error) {
  if (!(error instanceof WrongUse) && error.syscall === undefined) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
