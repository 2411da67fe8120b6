import { pino } from "pino";

/**
 * The program's log: one JSON line an event, on stderr. Secrets and what people typed never go in;
 * a defect's stack does, under the id that its page shows.
 */
export const log = pino(
	{
		level: process.env.GUONG_LOG ?? "warn",
		base: null,
		serializers: { error: pino.stdSerializers.err },
		redact: {
			paths: ["password", "*.password", "cookie", "*.cookie", "authorization", "*.authorization"],
			remove: true,
		},
	},
	pino.destination({ dest: 2, sync: true }),
);
