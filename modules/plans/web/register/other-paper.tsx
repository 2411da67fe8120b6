import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { typedDay } from "#platform/i18n/index.ts";
import { numberOf } from "#platform/series/find-series.ts";
import { ConfirmAction, Field, Head } from "#platform/ui/index.ts";
import { cancelOtherNumber, numberOtherPaper } from "../../commands/register/number-other-paper.ts";
import { planWriters } from "../../policy.ts";
import { registerProblem } from "../../register/errors.ts";
import { registerMessages } from "../../register/messages.ts";
import { otherPapers } from "../../store/register/other-paper.ts";
import { seriesAddress, seriesName } from "./series-list.tsx";
import { openedSeries } from "./series-page.tsx";

const ofSeries = z.object({ id: z.uuid() });
const ofPaper = ofSeries.extend({ van_ban: z.uuid() });
const cancelAddress = `${seriesAddress}/:id/huy/:van_ban`;

export const sendOtherPaper = action({
	address: `${seriesAddress}/:id/van-ban-khac`,
	who: planWriters,
	params: ofSeries,
	input: z.strictObject({ ve_viec: z.string().trim().min(1).max(500), ngay: typedDay() }),
	again: { address: `${seriesAddress}/:id` },
	async run({ params, body }, { trx, actor, clock, from, language, today }) {
		const { series } = await openedSeries(trx, params.id, { actor, today });
		const paper = { bodyId: series.owner, seriesId: series.id, about: body.ve_viec, day: body.ngay };
		const number = await numberOtherPaper(trx, actor, paper, { clock, from });
		return {
			redirect: `${seriesAddress}/${series.id}`,
			notice: registerMessages[language].other.done(number),
		};
	},
});

export const showCancelOther = page({
	address: cancelAddress,
	who: planWriters,
	params: ofPaper,
	async show({ params }, context) {
		const { db, form, language, to } = context;
		const words = registerMessages[language];
		const { series } = await openedSeries(db, params.id, context);
		const paper = (await otherPapers(db, [params.van_ban])).get(params.van_ban);
		const given = await numberOf(db, { kind: "paper", id: params.van_ban });
		if (!paper || given?.seriesId !== series.id) throw registerProblem("series-unknown", {});
		const back = `${seriesAddress}/${series.id}`;
		return {
			title: words.other.cancelTitle,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [
				{ label: words.title, address: seriesAddress },
				{ label: seriesName(series, language), address: back },
			],
			body: (
				<>
					<Head title={words.other.cancelTitle} />
					<ConfirmAction
						form={form}
						action={to(`${back}/huy/${params.van_ban}`)}
						title={words.other.cancelWhat(given.number, paper.about)}
						consequences={[words.other.cancelConsequence]}
						confirm={words.other.cancelButton}
						goBack={{ label: words.other.cancelBack, address: to(back) }}
					>
						<Field type="textarea" name="ly_do" rows={3} label={words.other.cancelReason} maxlength={2000} />
					</ConfirmAction>
				</>
			),
		};
	},
});

export const sendCancelOther = action({
	address: cancelAddress,
	who: planWriters,
	params: ofPaper,
	input: z.strictObject({ ly_do: z.string().trim().min(1).max(2000) }),
	again: { address: cancelAddress },
	async run({ params, body }, { trx, actor, clock, from, language, today }) {
		const { series } = await openedSeries(trx, params.id, { actor, today });
		const input = { bodyId: series.owner, paperId: params.van_ban, reason: body.ly_do };
		const number = await cancelOtherNumber(trx, actor, input, { clock, from });
		return {
			redirect: `${seriesAddress}/${series.id}`,
			notice: registerMessages[language].other.cancelled(number),
		};
	},
});
