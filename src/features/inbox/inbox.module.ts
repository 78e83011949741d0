import { Module } from '@nestjs/common';
import { InboxResolver } from './inbox.resolver.js';

@Module({ providers: [InboxResolver] })
export class InboxModule {}
