import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { hashOfToken } from "#platform/http/keys.ts";
import { api, page } from "#platform/http/route.ts";
import { type Caller, takeCall } from "../../commands/intake/take-call.ts";
import { dossierCall } from "../../domain/intake/call.ts";
import { apiMessages } from "../../intake/api-messages.ts";
import { findIntake } from "../../store/intake/intakes.ts";
import { tokenByDigest } from "../../store/intake/sources.ts";
import { apiPage } from "./api-page.tsx";
import { apiAddress } from "./intake-frame.ts";

const who = {
	right: "dossiers/source-key",
	callerOf: async (db: ReadDb, key: string): Promise<Caller | null> => {
		const token = await tokenByDigest(db, hashOfToken(key));
		return token && { tokenId: token.id, sourceId: token.source_id, usedOn: token.used_on };
	},
};

const sendDossiers = api<Caller, typeof dossierCall>({
	method: "POST",
	address: apiAddress,
	who,
	input: dossierCall,
	megabytes: 5,
	run: async ({ body }, { caller, trx, clock, from }) => ({
		json: await takeCall(trx, caller, body, { clock, from }),
	}),
});

const ofCall = z.object({ id: z.uuid() });

const askIntake = api<Caller, z.ZodType, typeof ofCall>({
	method: "GET",
	address: `${apiAddress}/lan/:id`,
	who,
	params: ofCall,
	run: async ({ params }, { caller, trx }) => {
		const intake = await findIntake(trx, params.id);
		// another source's intake looks like none
		if (intake?.source_id !== caller.sourceId) throw httpProblem("not-found", {});
		const { id, way, day, state, position, rows_total: rows, added, changed, same, refused, doubts } = intake;
		return { json: { id, way, day, state, position, rows, added, changed, same, refused, doubts } };
	},
});

const answerSchema = {
	type: "object",
	properties: {
		intake: { type: "string", format: "uuid" },
		rows: {
			type: "array",
			items: {
				type: "object",
				properties: {
					code: { type: "string" },
					outcome: { enum: ["added", "changed", "same", "refused"] },
					dossier: { type: "string" },
					faults: { type: "array", items: { type: "object" } },
				},
			},
		},
		doubts: { type: "object" },
	},
} as const;

const answered = (description: string, schema: unknown) => ({
	description,
	content: { "application/json": { schema } },
});
const refusedCalls = Object.fromEntries(
	["401", "422", "429"].map((status) => [status, { description: "problem", content: {} }]),
);

const description = {
	openapi: "3.1.0",
	info: { title: apiMessages.vi.title, version: "1" },
	components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
	security: [{ key: [] }],
	paths: {
		[apiAddress]: {
			post: {
				operationId: "sendDossiers",
				requestBody: {
					required: true,
					content: { "application/json": { schema: z.toJSONSchema(dossierCall, { io: "input" }) } },
				},
				responses: { "200": answered("each row by itself", answerSchema), ...refusedCalls },
			},
		},
		[`${apiAddress}/lan/{id}`]: {
			get: {
				operationId: "askIntake",
				parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
				responses: { "200": answered("sums of the intake", { type: "object" }), ...refusedCalls },
			},
		},
	},
};

const describeApi = page({
	address: `${apiAddress}/mo-ta.json`,
	who: "everyone",
	show: () => ({
		contentType: "application/json; charset=utf-8",
		content: JSON.stringify(description, null, "\t"),
		inline: true,
	}),
});

export const apiRoutes = [apiPage, describeApi, sendDossiers, askIntake];
