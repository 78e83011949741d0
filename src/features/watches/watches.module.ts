import { Module } from '@nestjs/common';
import { Unwatch } from './unwatch.js';
import { Watch } from './watch.js';

@Module({ providers: [Watch, Unwatch] })
export class WatchesModule {}
