import compress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/** Bytes under which an answer is not compressed: it would gain less than it costs. */
const THRESHOLD = 2_048;
/** Brotli's quality for what is made anew each time: about as fast as gzip, and smaller. */
const QUALITY = 4;

/**
 * Compresses long answers of JSON and text for clients that ask; streams of events and answers in parts, whose pieces
 * must leave as they come, are not. Wait for it before the routes are declared.
 */
export async function registerCompression(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    globalDecompression: false,
    threshold: THRESHOLD,
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [BROTLI_QUALITY]: QUALITY } },
    customTypes:
      /^(application\/(graphql-response\+)?json|text\/(?!event-stream)|application\/javascript|image\/svg)/,
  });
}

/** `zlib.constants.BROTLI_PARAM_QUALITY` */
const BROTLI_QUALITY = 1;
