import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { action } from "#platform/http/route.ts";
import { type Language, type Parsed, parseDay, parseDecimal } from "#platform/i18n/index.ts";
import { Problem } from "#platform/problem/problem.ts";
import { actOnTask, type LeaderNamed, type TaskActInput } from "../../commands/task/act-on-task.ts";
import type { Measure, MeasuredValue } from "../../domain/task.ts";
import { readsTask, workers } from "../../policy.ts";
import { peopleToName } from "../../queries/task/form-choices.ts";
import { occurrenceView } from "../../queries/task/occurrence-view.ts";
import { actionMessages } from "../../task/action-messages.ts";
import { taskProblem } from "../../task/errors.ts";
import { formMessages } from "../../task/form-messages.ts";
import { actionAddress, actionOfWord, taskPage } from "./action-addresses.ts";

const line = (most: number) => z.string().trim().max(most).optional();
const body = z.strictObject({
	da_thay: z.string().regex(/^\d{1,6}$/),
	da_lam: line(8000),
	ly_do: line(4000),
	gia_tri: line(40),
	mau_so: line(40),
	da_chi: line(40),
	sua_lan: z
		.string()
		.regex(/^\d{0,6}$/)
		.optional(),
	han_moi: line(40),
	co_quan: line(120),
	lanh_dao: line(40),
	ten_lanh_dao: line(120),
	chuc_vu: line(200),
	nguoi_lam: line(40),
	chu_thich: line(300),
	minh_chung: z
		.union([z.instanceof(File).transform((file) => [file]), z.array(z.instanceof(File))])
		.optional(),
});
type Typed = z.output<typeof body>;

export const sendAction = action({
	address: actionAddress,
	who: workers,
	params: z.object({ id: z.string().max(60), lam: z.string().max(40) }),
	input: body,
	again: { address: actionAddress },
	run: async ({ params: { id, lam }, body: typed }, context) => {
		const { trx, actor, clock, from, language, services, today } = context;
		const name = actionOfWord(lam);
		const view = name ? await occurrenceView(trx, id, today) : null;
		if (!name || !view || !readsTask(actor, view.places)) throw taskProblem("task-unknown", {});
		const named = name === "reassign" ? leaderTyped(typed, await peopleToName(trx, view, today)) : undefined;
		const input: TaskActInput = {
			occurrenceId: id,
			seen: Number(typed.da_thay),
			action: name,
			done: typed.da_lam ?? null,
			reason: typed.ly_do ?? null,
			value: valueTyped(typed, view.task.measure, language),
			dueOn: dayTyped(typed.han_moi),
			toBodyId: typed.co_quan || null,
			spent: typed.da_chi ? figure(typed.da_chi, language, "da_chi") : null,
			corrects: typed.sua_lan ? Number(typed.sua_lan) : null,
			files: await filesTyped(typed),
			...(named === undefined ? {} : { leader: named, officerPersonId: typed.nguoi_lam || null }),
		};
		await actOnTask(trx, actor, input, { clock, from, files: services.files });
		const past = actionMessages[language].actions[name].past;
		return { redirect: taskPage(id), notice: formMessages[language].recorded(past) };
	},
});

const filesTyped = async ({ minh_chung, chu_thich }: Typed) =>
	Promise.all(
		(minh_chung ?? []).map(async (file) => ({
			bytes: new Uint8Array(await file.arrayBuffer()),
			name: file.name,
			caption: chu_thich ?? null,
		})),
	);

/** A refusal of the reader of figures and days, told at its field. */
function taken<T>(parsed: Parsed<T>, field: string): T {
	if ("value" in parsed) return parsed.value;
	const { kind, code, details, sentence } = parsed.problem;
	throw new Problem(kind, code, details, sentence, { [field]: sentence });
}

const dayTyped = (text: string | undefined): Temporal.PlainDate | null =>
	text ? taken(parseDay(text), "han_moi") : null;

const figure = (text: string, language: Language, field: string): number =>
	Number(taken(parseDecimal(text, language, 4), field));

/** Both parts of a rate or neither: half a rate is no rate. */
function valueTyped(
	{ gia_tri, mau_so }: Typed,
	measure: Measure | null,
	language: Language,
): MeasuredValue | null {
	if (!measure || (!gia_tri && !mau_so)) return null;
	const value = figure(gia_tri ?? "", language, "gia_tri");
	if (measure.as !== "rate") return { as: measure.as, value };
	return { as: "rate", numerator: value, denominator: figure(mau_so ?? "", language, "mau_so") };
}

/** Somebody of the list, else somebody by name; nobody when both are empty. */
function leaderTyped(
	{ lanh_dao, ten_lanh_dao, chuc_vu }: Typed,
	{ leaders }: Awaited<ReturnType<typeof peopleToName>>,
): LeaderNamed | null {
	const post = chuc_vu || null;
	const person = leaders.find(({ personId }) => personId === lanh_dao);
	if (person) return { personId: person.personId, name: person.name, post };
	return ten_lanh_dao ? { personId: null, name: ten_lanh_dao, post } : null;
}
