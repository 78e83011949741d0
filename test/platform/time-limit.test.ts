import { Controller, Get, Module, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpErrors } from '../../src/platform/http/http-errors.js';
import { limitTime } from '../../src/platform/http/time-limit.js';
import { logger } from '../support/log.js';

@Controller()
class Answers {
  @Get('at-once')
  atOnce() {
    return { answered: true };
  }
  @Get('never')
  never() {
    return new Promise(() => undefined);
  }
  @Get('half')
  half(@Res() reply: FastifyReply) {
    reply.raw.write('half of');
  }
}

@Module({ controllers: [Answers] })
class AnswersModule {}

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(AnswersModule, new FastifyAdapter(), {
    logger: false,
  });
  app.useGlobalFilters(new HttpErrors(logger));
  limitTime(app, 50);
  await app.init();
});
afterAll(() => app.close());

describe('a request that is not answered in time', () => {
  it('is answered 503', async () => {
    const answer = await app.inject({ url: '/never' });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2']);
    expect(answer.json().errors[0].extensions.code).toBe('SERVICE_UNAVAILABLE');
  });

  it('is cut off where the answer has begun', async () => {
    await expect(app.inject({ url: '/half' })).rejects.toThrow('GET was not answered within 50 ms');
  });

  it('takes nothing from the others', async () => {
    const answer = await app.inject({ url: '/at-once' });
    expect([answer.statusCode, answer.json()]).toEqual([200, { answered: true }]);
  });
});
