import { z } from "zod";
import { action } from "#platform/http/route.ts";
import { getOwnIntake } from "../../commands/intake/intake-context.ts";
import { chooseColumns, dropIntake, startIntake } from "../../commands/intake/make-intake.ts";
import { type SaidWord, settleWords } from "../../commands/intake/settle-words.ts";
import { type Field, fields } from "../../domain/intake/fields.ts";
import { intakeProblem } from "../../intake/errors.ts";
import { intakeMessages } from "../../intake/messages.ts";
import { intakeKeepers } from "../../intake/policy.ts";
import { intakeAddress, intakesAddress, ofIntake, seenChanges } from "./intake-frame.ts";

const again = { address: intakeAddress(":id") };
const seen = z.strictObject({ phien_ban: seenChanges });
const limit = { times: 60, minutes: 10 };
const mostFields = 600;

/** Fields are numbered, so their names are not known beforehand; each is short, and there are not too many. */
const numbered = (names: RegExp) =>
	z
		.object({ phien_ban: seenChanges })
		.catchall(z.string().max(300))
		.refine((body) => {
			const keys = Object.keys(body).filter((key) => key !== "phien_ban");
			return keys.length <= mostFields && keys.every((key) => names.test(key));
		});

const textOf = (body: Readonly<Record<string, unknown>>, name: string): string => {
	const text = body[name];
	return typeof text === "string" ? text : "";
};

export const sendColumns = action({
	address: intakeAddress(":id", "/cot"),
	who: intakeKeepers,
	params: ofIntake,
	input: numbered(/^cot\d{1,3}$/),
	again,
	limit,
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const context = { clock, from };
		const { intake } = await getOwnIntake(trx, actor, params.id, context);
		const chosen = intake.columns.map((_, at): Field | null => {
			const text = textOf(body, `cot${at}`);
			const field = fields.find((each) => each === text);
			if (text !== "" && !field) throw intakeProblem("intake-word-wrong", { word: text });
			return field ?? null;
		});
		const input = { intakeId: params.id, changes: body.phien_ban, fields: chosen };
		await chooseColumns(trx, actor, input, context);
		return { redirect: intakeAddress(params.id), notice: intakeMessages[language].columnsSaved };
	},
});

export const sendWords = action({
	address: intakeAddress(":id", "/tu-ngu"),
	who: intakeKeepers,
	params: ofIntake,
	input: numbered(/^(nghia_)?(chu|ten)\d{1,3}$/),
	again,
	limit,
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const context = { clock, from };
		const { intake } = await getOwnIntake(trx, actor, params.id, context);
		const said = Object.keys(body).flatMap((name): SaidWord[] => {
			const means = name.startsWith("nghia_") ? "" : textOf(body, `nghia_${name}`);
			if (means === "") return [];
			return [{ kind: name.startsWith("chu") ? "state" : "body", written: textOf(body, name), means }];
		});
		await settleWords(trx, actor, { sourceId: intake.source_id, said }, context);
		return { redirect: intakeAddress(params.id), notice: intakeMessages[language].wordsSaved };
	},
});

export const sendStart = action({
	address: intakeAddress(":id", "/bat-dau"),
	who: intakeKeepers,
	params: ofIntake,
	input: seen,
	again,
	limit,
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		await startIntake(trx, actor, { intakeId: params.id, changes: body.phien_ban }, { clock, from });
		return { redirect: intakeAddress(params.id), notice: intakeMessages[language].started };
	},
});

export const sendAgain = action({
	address: intakeAddress(":id", "/nhap-lai"),
	who: intakeKeepers,
	params: ofIntake,
	input: seen,
	again,
	limit,
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const input = { intakeId: params.id, changes: body.phien_ban, anew: true };
		await startIntake(trx, actor, input, { clock, from });
		return { redirect: intakeAddress(params.id), notice: intakeMessages[language].started };
	},
});

export const sendDrop = action({
	address: intakeAddress(":id", "/bo"),
	who: intakeKeepers,
	params: ofIntake,
	input: seen,
	again,
	limit,
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		await dropIntake(trx, actor, { intakeId: params.id, changes: body.phien_ban }, { clock, from });
		return { redirect: intakesAddress, notice: intakeMessages[language].dropped };
	},
});
