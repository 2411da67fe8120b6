import { z } from "zod";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay } from "#platform/i18n/index.ts";
import {
	ButtonLink,
	EmptyState,
	Head,
	Links,
	Part,
	StateMark,
	type WorkItem,
	WorkList,
	type WorkState,
} from "#platform/ui/index.ts";
import {
	answeredLate,
	type ExplanationStanding,
	explanationStanding,
} from "../../domain/letters/explanation.ts";
import { letterWords } from "../../letters/messages.ts";
import { bodiesOfWorker } from "../../letters/policy.ts";
import { recordMessages } from "../../letters/record-messages.ts";
import { deskWorkers } from "../../policy.ts";
import {
	countLateExplanations,
	type ExplanationInList,
	type ExplanationSide,
	explanationSides,
	lateExplanations,
} from "../../queries/letters/explanations.ts";
import { dayOf } from "../../queries/letters/letter-time.ts";
import type { LateExplanation } from "../../store/letters/explanation.ts";
import { withQuery } from "../desk/addresses.ts";
import { explanationAddress, explanationsAddress } from "./addresses.ts";
import { LetterLinks } from "./letter-links.tsx";
import { inLetters } from "./opened-letter.ts";

const perPage = 50;
const sideCodes = { "phai-giai-trinh": "owed", "cap-duoi": "to-judge" } as const satisfies Record<
	string,
	ExplanationSide
>;
const codes = Object.keys(sideCodes) as readonly (keyof typeof sideCodes)[];

const shapes: Readonly<Record<ExplanationStanding, WorkState>> = {
	asked: "waiting",
	overdue: "late-still",
	answered: "waiting",
	noted: "done",
	"not-enough": "returned",
	withdrawn: "stopped",
};

/** How one stands, with what stays said about it. */
export function LateExplanationMark({
	explanation,
	today,
	language,
}: Pick<RequestContext, "today" | "language"> & { readonly explanation: LateExplanation }) {
	const words = letterWords[language];
	const standing = explanationStanding(explanation, today);
	const late = answeredLate(explanation) ? `, ${words.answeredLate}` : "";
	return (
		<StateMark state={shapes[standing]}>
			{words.explanation[standing]}
			{late}
		</StateMark>
	);
}

/** What my bodies owe, and what bodies below owe to them. */
export const showExplanations = page({
	address: explanationsAddress,
	who: deskWorkers,
	query: z.object({
		ben: z.enum(["phai-giai-trinh", "cap-duoi"]).optional().catch(undefined),
		tu: z.coerce.number().int().min(0).max(1_000_000).catch(0),
	}),
	async show({ query }, context) {
		const { db, actor, language, to } = context;
		const words = recordMessages[language].explanations;
		const bodyIds = bodiesOfWorker(actor);
		const waiting = new Map<ExplanationSide, number>();
		for (const each of explanationSides) waiting.set(each, await countLateExplanations(db, each, bodyIds));
		const below = query.ben === undefined && !waiting.get("owed") && (waiting.get("to-judge") ?? 0) > 0;
		const code = query.ben ?? (below ? "cap-duoi" : "phai-giai-trinh");
		const side = sideCodes[code];
		const found = await lateExplanations(db, { side, bodyIds, limit: perPage + 1, offset: query.tu });
		const label = (each: ExplanationSide) => {
			const count = waiting.get(each) ?? 0;
			return `${words.sides[each]}${count > 0 ? ` (${formatCount(count, language)})` : ""}`;
		};
		return {
			...inLetters(context),
			title: words.title,
			illustrative: found.some(({ illustrative }) => illustrative),
			body: (
				<>
					<Head title={words.title} lede={words.lede}>
						<LetterLinks context={context} current="explanations" />
						<Links
							items={codes.map((each) => ({
								address: to(withQuery(explanationsAddress, { ben: each })),
								label: label(sideCodes[each]),
								current: each === code,
							}))}
						/>
					</Head>
					{found.length === 0 ? (
						<EmptyState title={words.empty[side].title}>{words.empty[side].help}</EmptyState>
					) : (
						<Part id="danh-sach" title={words.sides[side]}>
							<WorkList items={found.slice(0, perPage).map((each) => itemOf(each, side, context))} />
							{found.length > perPage ? (
								<Links
									items={[
										{
											address: to(withQuery(explanationsAddress, { ben: code, tu: query.tu + perPage })),
											label: words.more,
										},
									]}
								/>
							) : null}
						</Part>
					)}
				</>
			),
		};
	},
});

function itemOf(
	each: ExplanationInList,
	side: ExplanationSide,
	{ language, to, today }: RequestContext,
): WorkItem {
	const words = recordMessages[language].explanations;
	const standing = explanationStanding(each, today);
	const mine = side === "owed" ? ["asked", "overdue"].includes(standing) : standing === "answered";
	return {
		when: formatDay(each.dueOn, language),
		address: to(explanationAddress(each.id)),
		title: each.code,
		text: `${each.procedure} · ${words.missed(formatDay(dayOf(each.missedAt), language))}`,
		state: <LateExplanationMark explanation={each} today={today} language={language} />,
		action: (
			<ButtonLink kind="second" small address={to(explanationAddress(each.id))}>
				{mine ? (side === "owed" ? words.answer : words.judge) : words.open}
			</ButtonLink>
		),
	};
}
