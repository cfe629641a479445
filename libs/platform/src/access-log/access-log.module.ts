import { Module } from '@nestjs/common';
import { GetAccessLogRoute } from './get-access-log.js';

/** Lets auditors read who looked at what. */
@Module({ controllers: [GetAccessLogRoute] })
export class AccessLogModule {}
