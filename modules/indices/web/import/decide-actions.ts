import { z } from "zod";
import { said } from "#platform/http/field-errors.ts";
import { action } from "#platform/http/route.ts";
import {
	dropImport,
	proposeImport,
	publishImport,
	sendImportBack,
} from "../../commands/import/decide-import.ts";
import { importMessages } from "../../import/messages.ts";
import { resultKeepers } from "../../policy.ts";
import { importAddress, importsAddress, ofImport, seenChanges } from "./import-frame.ts";

const reason = z.string().trim().max(500).default("");

/** By the one who made it: hand it on, or give it up. */
export const sendProposal = action({
	address: importAddress(":id", "/trinh"),
	who: resultKeepers,
	params: ofImport,
	input: z.strictObject({ phien_ban: seenChanges, ly_do: reason, lam: z.enum(["trinh", "bo"]) }),
	again: { address: importAddress(":id") },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const words = importMessages[language];
		const seen = { importId: params.id, changes: body.phien_ban };
		if (body.lam === "bo") {
			await dropImport(trx, actor, seen, { clock, from });
			return { redirect: importsAddress, notice: words.dropped };
		}
		await proposeImport(trx, actor, { ...seen, reason: body.ly_do || null }, { clock, from });
		return { redirect: importAddress(params.id), notice: words.proposed };
	},
});

/** By another person: publish, or send back with a reason. */
export const sendDecision = action({
	address: importAddress(":id", "/quyet-dinh"),
	who: resultKeepers,
	params: ofImport,
	input: z
		.strictObject({ phien_ban: seenChanges, ly_do: reason, lam: z.enum(["cong-bo", "tra-lai"]) })
		.refine(({ lam, ly_do }) => lam === "cong-bo" || ly_do !== "", {
			path: ["ly_do"],
			message: said(importMessages.vi.decisionHint, importMessages.en.decisionHint),
		}),
	again: { address: importAddress(":id") },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const words = importMessages[language];
		const seen = { importId: params.id, changes: body.phien_ban };
		if (body.lam === "tra-lai") {
			await sendImportBack(trx, actor, { ...seen, reason: body.ly_do }, { clock, from });
			return { redirect: importAddress(params.id), notice: words.sentBack };
		}
		await publishImport(trx, actor, { ...seen, reason: body.ly_do || null }, { clock, from });
		return { redirect: importAddress(params.id), notice: words.published };
	},
});
