import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Authenticator, authorizationHook, DevelopmentIssuer, ValidationPipe } from '@limit-ledger/platform';
import type { FastifyInstance } from 'fastify';
import type { Target } from '../http/reservation-request.js';
import { serveWorker } from '../worker/serve-worker.js';
import { EchoController } from './echo.controller.js';

@Module({ controllers: [EchoController] })
class EchoModule {}

const methods = {
  /** Nest on Fastify as they come, with the product's guard and body validation and nothing else of it. */
  async start(): Promise<Target> {
    const issuer = new DevelopmentIssuer(generateKeyPairSync('ed25519').privateKey);
    const app = await NestFactory.create<NestFastifyApplication>(EchoModule, new FastifyAdapter(), { logger: false });
    const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    server.addHook('onRequest', authorizationHook(new Authenticator(issuer), () => ({ exists: () => true })));
    app.useGlobalPipes(new ValidationPipe());
    await app.listen(0, '127.0.0.1');
    const { token } = await issuer.issue({ subject: 'bench', roles: ['service'] });
    return { port: (app.getHttpServer().address() as AddressInfo).port, token };
  },
};

export type EchoMethods = typeof methods;
serveWorker(methods);
