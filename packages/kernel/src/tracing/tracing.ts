import {
  type Attributes,
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";

/** Headers of a request, as Node gives them. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

export { type Span, SpanKind };

let stop: (() => Promise<void>) | undefined;

/** Are traces written? Without them, nothing of OpenTelemetry runs. */
export const isTracing = (): boolean => stop !== undefined;

/**
 * Writes traces to the collector of `OTEL_EXPORTER_OTLP_ENDPOINT`, as OpenTelemetry's variables say: once in a process,
 * before its databases are opened. Without that variable, does nothing.
 */
export async function startTracing(service: string): Promise<void> {
  if (stop || !process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import("@opentelemetry/sdk-trace-node"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
    ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": service, "service.namespace": "passerelle" }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  stop = () => provider.shutdown();
}

/** Writes what is not written yet; at most a few seconds. */
export async function stopTracing(): Promise<void> {
  const ending = stop?.();
  stop = undefined;
  // A collector that is away must not keep the process.
  await ending?.catch(() => {});
}

const tracer = () => trace.getTracer("passerelle");

/** The context that a request's `traceparent` says it belongs to. */
export const contextOf = (headers: Headers): Context => propagation.extract(ROOT_CONTEXT, headers);

/** Runs `work`, and all that follows from it, inside a span, which is ended by whoever ends it. */
export function inSpan<Result>(
  name: string,
  { kind, attributes, within }: { kind: SpanKind; attributes?: Attributes; within?: Context },
  work: (span: Span) => Result,
): Result {
  const parent = within ?? context.active();
  const span = tracer().startSpan(name, { kind, ...(attributes ? { attributes } : {}) }, parent);
  return context.with(trace.setSpan(parent, span), () => work(span));
}

/** The span in which this runs. */
export const presentSpan = (): Span | undefined => trace.getActiveSpan();

/** Ends a span, as failed when `failure` says why. */
export function endSpan(span: Span, failure?: string): void {
  if (failure) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
  span.end();
}

/** `traceparent` (and `tracestate`) of the present span, for the headers of a request. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
}
