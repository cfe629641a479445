import { Module } from '@nestjs/common';
import { GetParkedRoute } from './get-parked.js';
import { RedriveParkedRoute } from './redrive-parked.js';

/** Lets operators see what a group could not handle, and give it again. */
@Module({ controllers: [GetParkedRoute, RedriveParkedRoute] })
export class ParkedModule {}
