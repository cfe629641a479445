import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Body, Controller, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  JsonTextRefused,
  LINE_TOO_LONG,
  linesOf,
  NDJSON,
  parseJson,
  requestInvalid,
  Roles,
  TakesNdjson,
  WriteOrigin,
  type Origin,
} from '@limit-ledger/platform';
import { MetricResultsBody, type MetricResultBody } from '../answers/bodies/metric-result-bodies.js';
import { TakeObserved, type FeedOrigin } from '../metrics/take-observed.js';
import { MetricsOperation, MOST_ITEMS } from './documented-metrics.js';

const LONGEST_LINE_BYTES = 16_384;
/** So many are decided side by side and answered in order; then no more is read. */
const LINES_UNDER_WAY = 1_000;
/** A write of its own for each costs more than what is decided. */
const LINES_ANSWERED_TOGETHER = 100;
/** Of a list; a thousand at once would hold up everybody else. */
const ITEMS_A_TURN = 50;

@Controller('v1/metrics')
@ApiTags('Risk')
export class RecordMetricsRoute {
  constructor(private readonly takeObserved: TakeObserved) {}

  @Post()
  @HttpCode(200)
  @Roles('service', 'analyst')
  @TakesNdjson()
  @MetricsOperation()
  async record(@Body() body: unknown, @WriteOrigin() origin: Origin): Promise<MetricResultsBody | StreamableFile> {
    const feed = feedOf(origin);
    if (body instanceof Readable) {
      return new StreamableFile(Readable.from(this.resultLines(body, feed)), { type: NDJSON });
    }
    if (!Array.isArray(body) || body.length === 0 || body.length > MOST_ITEMS) {
      throw requestInvalid(`the body must be a list of 1 to ${MOST_ITEMS} items`);
    }
    return { items: await this.results(body, feed) };
  }

  /** Many are sent without waiting in between, so that they share writes. */
  private async results(items: readonly unknown[], feed: FeedOrigin): Promise<MetricResultBody[]> {
    const results: Promise<MetricResultBody>[] = [];
    for (const item of items) {
      if (results.length > 0 && results.length % ITEMS_A_TURN === 0) await nextTurn();
      results.push(this.takeObserved.take(() => item, feed));
    }
    return Promise.all(results);
  }

  private async *resultLines(stream: Readable, feed: FeedOrigin): AsyncGenerator<string> {
    const underWay: Promise<MetricResultBody>[] = [];
    let line = 0;
    const next = async (): Promise<string> => {
      let results = '';
      for (const each of underWay.splice(0, LINES_ANSWERED_TOGETHER)) {
        results += `${JSON.stringify({ line: (line += 1), ...(await each) })}\n`;
      }
      return results;
    };
    for await (const text of linesOf(stream, LONGEST_LINE_BYTES)) {
      underWay.push(this.takeObserved.take(() => itemOf(text), feed));
      if (underWay.length >= LINES_UNDER_WAY) yield await next();
    }
    while (underWay.length > 0) yield await next();
  }
}

const feedOf = ({ subject, role, correlationId }: Origin): FeedOrigin => ({ actor: { subject, role }, correlationId });

function itemOf(text: Buffer | typeof LINE_TOO_LONG): unknown {
  if (text === LINE_TOO_LONG) throw requestInvalid(`the line is longer than ${LONGEST_LINE_BYTES} bytes`);
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonTextRefused) throw requestInvalid(`the line ${error.message}`);
    throw error;
  }
}
