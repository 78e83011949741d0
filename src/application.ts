import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule, type Surroundings } from './app.module.js';

const BODY_LIMIT = 256 * 1024;

/** The whole server, not yet listening: the same for `npm start`, production and the tests. */
export async function createApplication(
  around: Surroundings,
  trustProxy = false,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy, forceCloseConnections: 'idle' });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.in(around), adapter, {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
