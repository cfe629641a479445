"""Verifies an export of a ledger, on its own: needs Python 3.8 or later, its standard library and no other file."""
# What is hashed and signed is written down in docs/event-chain.md and docs/anchors.md.
import argparse
import base64
import hashlib
import json
import re
import struct
import sys

HEADS_FORMAT = 'limit-ledger-heads/1'
ZERO_HASH = '0' * 64
HASH = re.compile(r'[0-9a-f]{64}')
SIGNATURE = re.compile(r'[0-9a-f]{128}')
SURROGATE = re.compile('[\ud800-\udfff]')
STREAM = re.compile(r'[\x21-\x7e]+')
INSTANT = re.compile(r'[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z')
SPKI_PREFIX = bytes.fromhex('302a300506032b6570032100')
MOST_LISTED = 1000

class HeadsBroken(Exception): pass

# Ed25519 (RFC 8032, 5.1), plain and slow, which is enough for one signature.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P

def add(one, other):
    (x1, y1), (x2, y2) = one, other
    product = D * x1 * x2 * y1 * y2 % P
    return (x1 * y2 + x2 * y1) * pow(1 + product, -1, P) % P, (y1 * y2 + x1 * x2) * pow(1 - product, -1, P) % P

def multiply(number, point):
    result = (0, 1)
    for bit in bin(number)[2:]:
        result = add(result, result)
        result = add(result, point) if bit == '1' else result
    return result

def point_of(encoded):
    """The point that 32 bytes stand for; None when they stand for none."""
    sign, y = divmod(int.from_bytes(encoded, 'little'), 2**255)
    squared = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    root = pow(squared, (P + 3) // 8, P)
    x = root if root * root % P == squared else root * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != squared or (x == 0 and sign == 1):
        return None
    return (x if x % 2 == sign else P - x), y

def is_signature(public_key, message, signature):
    key, commitment = point_of(public_key), point_of(signature[:32])
    scalar = int.from_bytes(signature[32:], 'little')
    if key is None or commitment is None or scalar >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), 'little') % ORDER
    base = point_of((4 * pow(5, -1, P) % P).to_bytes(32, 'little'))
    return multiply(scalar, base) == add(commitment, multiply(challenge, key))

def object_in(data):
    try:
        value = json.loads(data.decode('utf-8'), parse_constant=int)  # NaN and its like are no JSON, and no integer either.
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}

def is_text(value):
    return isinstance(value, str) and SURROGATE.search(value) is None

def matches(pattern, value):
    return isinstance(value, str) and pattern.fullmatch(value) is not None

def count_of(value):
    """A whole number from 0 to 2**53 - 1, however it is written; None for anything else."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53 else None

def is_event(value):
    if not all(is_text(value.get(name)) for name in ('stream', 'eventId', 'type', 'metadata', 'data')):
        return False
    return count_of(value.get('revision')) is not None and all(matches(HASH, value.get(name)) for name in ('previousHash', 'hash'))

def hash_of(previous_hash, event):
    texts = (event['stream'], str(count_of(event['revision'])), event['eventId'], event['type'], event['metadata'], event['data'])
    parts = [b'limit-ledger/1', bytes.fromhex(previous_hash), *(text.encode() for text in texts)]
    return hashlib.sha256(b''.join(struct.pack('>I', len(part)) + part for part in parts)).hexdigest()

def has_times_of_metadata(event):
    """Both times stand beside the hashed text too, where nothing else protects them."""
    told = object_in(event['metadata'].encode())
    return all(told.get(name) == event.get(name) for name in ('recordedTime', 'effectiveTime'))

def fault_of(event, head, anchor):
    revision, previous_hash = head
    if count_of(event['revision']) != revision + 1:
        return 'missing'
    if event['previousHash'] != previous_hash:
        return 'unlinked'
    if event['hash'] != hash_of(previous_hash, event) or not has_times_of_metadata(event):
        return 'altered'
    return 'rewritten' if anchor is not None and anchor[0] == revision + 1 and anchor[1] != event['hash'] else None

def line_of_heads(data):
    """What a line of a heads file is: 'header', 'head' or 'trailer'; '' for anything else. And what it says."""
    value = object_in(data) if data.endswith(b'\n') else {}
    if matches(STREAM, value.get('stream')) and count_of(value.get('revision')) is not None and matches(HASH, value.get('hash')):
        return 'head', value
    if value.get('format') == HEADS_FORMAT and matches(INSTANT, value.get('at')) and matches(HASH, value.get('keyId')):
        return 'header', value
    is_trailer = count_of(value.get('count')) is not None and matches(HASH, value.get('sha256')) and matches(SIGNATURE, value.get('signature'))
    return 'trailer' if is_trailer else '', value

def fault_of_trailer(value, count, sha256, public_key):
    if count_of(value['count']) != count:
        return 'lines-missing'
    if value['sha256'] != sha256:
        return 'altered'
    signed = f'{HEADS_FORMAT}\n{sha256}\n'.encode()
    return None if is_signature(public_key, signed, bytes.fromhex(value['signature'])) else 'bad-signature'

def read_heads(path, public_key):
    """The heads of a signed file by stream, and what it tells of itself. Raises HeadsBroken."""
    key_id = hashlib.sha256(SPKI_PREFIX + public_key).hexdigest()
    digest, heads, header, is_signed, line, last_stream = hashlib.sha256(), {}, None, False, 0, ''
    with open(path, 'rb') as file:
        for line, data in enumerate(file, 1):
            kind, value = line_of_heads(data)
            fault = None
            if header is None:
                fault = 'no-header' if kind != 'header' else 'other-key' if value['keyId'] != key_id else None
                header = value
            elif is_signed or kind not in ('head', 'trailer'):
                fault = 'bad-line'
            elif kind == 'head':
                fault = 'out-of-order' if value['stream'] <= last_stream else None
                last_stream = value['stream']
                heads[last_stream] = (count_of(value['revision']), value['hash'])
            else:
                fault = fault_of_trailer(value, line - 2, digest.hexdigest(), public_key)
                is_signed = True
            if fault is not None:
                raise HeadsBroken(fault, line)
            digest.update(data)
    if not is_signed:
        raise HeadsBroken('no-header' if header is None else 'incomplete', line)
    return heads, {'at': header['at'], 'keyId': key_id, 'streams': len(heads)}

class Export:
    """Walks an export; memory grows with the number of its histories only."""

    def __init__(self, anchors):
        self.anchors, self.seen = anchors, set()
        self.stream, self.head, self.anchor, self.line, self.is_broken = None, (-1, ZERO_HASH), None, None, False
        self.result = {'streams': 0, 'events': 0, 'brokenStreams': 0, 'broken': []}

    def report(self, line, stream, revision, reason):
        self.result['brokenStreams'] += 1
        if len(self.result['broken']) < MOST_LISTED:
            self.result['broken'].append({'line': line, 'stream': stream, 'revision': revision, 'reason': reason})

    def take(self, line, event):
        if event['stream'] != self.stream:
            self.begin(line, event)
        if self.is_broken:
            return
        self.line = line
        reason = fault_of(event, self.head, self.anchor)
        if reason is None:
            self.head = (self.head[0] + 1, event['hash'])
        else:
            self.report(line, self.stream, self.head[0] + 1, reason)
            self.is_broken = True

    def begin(self, line, event):
        self.finish()
        stream = self.stream = event['stream']
        self.head, self.anchor, self.is_broken = (-1, ZERO_HASH), self.anchors.get(stream), stream in self.seen
        if self.is_broken:
            self.report(line, stream, count_of(event['revision']), 'scattered')
        self.seen.add(stream)
        self.result['streams'] = len(self.seen)

    def finish(self):
        self.result['events'] += self.head[0] + 1
        if not self.is_broken and self.anchor is not None and self.anchor[0] > self.head[0]:
            self.report(self.line, self.stream, self.head[0] + 1, 'tail-cut')

    def end(self, is_partial):
        self.finish()
        for stream in [] if is_partial else self.anchors:
            if stream not in self.seen:
                self.report(None, stream, 0, 'stream-removed')

def verify_all(options):
    heads, anchors = None, {}
    if options.heads is not None:
        try:
            anchors, heads = read_heads(options.heads, public_key_in(options.public_key))
        except HeadsBroken as broken:
            heads = dict(zip(('problem', 'line'), broken.args))
    export = Export(anchors)
    with open(options.export, 'rb') as file:
        for line, data in enumerate(file, 1):
            event = object_in(data)
            if is_event(event):
                export.take(line, event)
            else:
                export.report(line, None, None, 'unreadable')
    export.end(options.partial)
    is_intact = export.result['brokenStreams'] == 0 and 'problem' not in (heads or {})
    return {'intact': is_intact, **export.result, 'heads': heads}

def public_key_in(path):
    with open(path, 'rb') as file:
        match = re.search(rb'-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----', file.read())
    der = base64.b64decode(match.group(1)) if match else b''
    if len(der) != 44 or not der.startswith(SPKI_PREFIX):
        raise ValueError(f'{path} holds no Ed25519 public key (PEM)')
    return der[len(SPKI_PREFIX):]

def text_of(result):
    lines = ['line {line}: {stream}, revision {revision}: {reason}'.format(**found) for found in result['broken']]
    if result['heads'] is not None:
        lines.append('heads: ' + ', '.join(f'{name} {value}' for name, value in result['heads'].items()))
    verdict = 'all intact' if result['intact'] else f"NOT INTACT ({result['brokenStreams']})"
    return '\n'.join([*lines, f"{result['streams']} histories, {result['events']} events: {verdict}"])

def options_of():
    parser = argparse.ArgumentParser(description='Recomputes every hash of an export (JSON Lines) and says which line is wrong.')
    parser.epilog = 'Exit codes: 0 fine, 1 found something, 2 wrong use.'
    parser.add_argument('export')
    parser.add_argument('--heads', metavar='FILE', help='compare with heads that were signed earlier')
    parser.add_argument('--public-key', metavar='FILE', help='the key (PEM) that checks their signature; goes with --heads')
    parser.add_argument('--partial', action='store_true', help='the export holds some histories only: heads of others are left aside')
    parser.add_argument('--json', action='store_true', help='print the result as a JSON object')
    options = parser.parse_args()
    if (options.heads is None) != (options.public_key is None):
        parser.error('--heads and --public-key go together')
    return options

def main(options):
    try:
        result = verify_all(options)
    except (ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(result, ensure_ascii=False) if options.json else text_of(result))
    return 0 if result['intact'] else 1

sys.exit(main(options_of()))
