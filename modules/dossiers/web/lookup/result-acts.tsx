import { z } from "zod";
import { action } from "#platform/http/route.ts";
import { rateService } from "../../commands/lookup/rate-service.ts";
import { ratingQuestions } from "../../domain/lookup/ratings.ts";
import { digestOfView } from "../../lookup/keyed-digest.ts";
import { ratingMessages } from "../../lookup/rating-messages.ts";
import { resultMessages } from "../../lookup/result-messages.ts";
import { closeView } from "../../store/lookup/views.ts";
import { lookupAddress, resultAddress } from "./addresses.ts";
import { lookupFacts } from "./lookup-page.tsx";

const params = z.object({ view: z.uuid() });
const again = { address: resultAddress(":view") };
const left = <const A extends readonly [string, ...string[]]>(answers: A) =>
	z
		.enum(answers)
		.optional()
		.transform((answer) => answer ?? null);

/** Whoever opened a dossier that has its result rates the service, once. */
export const sendRating = action({
	address: `${resultAddress(":view")}/danh-gia`,
	who: "everyone",
	params,
	input: z.strictObject({
		hai_long: z.enum(["1", "2", "3", "4", "5"]),
		ro_rang: left(ratingQuestions.clear),
		lich_su: left(ratingQuestions.respectful),
		so_lan: left(ratingQuestions.visits),
		ngoai_niem_yet: left(ratingQuestions.extra),
		y_kien: z.string().trim().max(1000).optional(),
	}),
	again,
	limit: { times: 60, minutes: 10 },
	run: async ({ params: { view }, body }, context) => {
		const answers = {
			satisfaction: Number(body.hai_long),
			clear: body.ro_rang,
			respectful: body.lich_su,
			visits: body.so_lan,
			extra: body.ngoai_niem_yet,
		};
		await rateService(context.trx, { view, answers, words: body.y_kien || null }, lookupFacts(context));
		return { redirect: resultAddress(view), notice: ratingMessages[context.language].thanks };
	},
});

/** On a computer that others use too: nothing is left open. */
export const sendClose = action({
	address: `${resultAddress(":view")}/dong`,
	who: "everyone",
	params,
	input: z.strictObject({}),
	again,
	run: async ({ params: { view } }, context) => {
		await closeView(context.trx, digestOfView(context.browser ?? "", view));
		return { redirect: lookupAddress, notice: resultMessages[context.language].closed };
	},
});
