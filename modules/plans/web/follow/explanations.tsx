import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { formatCount } from "#platform/i18n/index.ts";
import { EmptyState, Head, Links, Part, WorkList } from "#platform/ui/index.ts";
import { explanationMessages } from "../../follow/explanation-messages.ts";
import { workers } from "../../policy.ts";
import {
	countExplanations,
	type ExplanationSide,
	explanationsOf,
} from "../../queries/follow/explanations.ts";
import { workerOf } from "../../queries/follow/worker-of.ts";
import { currentLabel } from "./current-label.tsx";
import { itemsOf } from "./explanation-items.tsx";

export const explanationsAddress = "/giai-trinh";
const perPage = 50;

const sideCodes = { "phai-tra-loi": "asked-of-us", "da-hoi": "asked-by-us" } as const satisfies Record<
	string,
	ExplanationSide
>;
type SideCode = keyof typeof sideCodes;
const codes = Object.keys(sideCodes) as readonly SideCode[];

/** Explanations that my bodies owe, and those that my bodies asked for. */
export const showExplanations = page({
	address: explanationsAddress,
	who: workers,
	query: z.object({
		ben: z.enum(["phai-tra-loi", "da-hoi"]).catch("phai-tra-loi"),
		tu: z.coerce.number().int().min(0).max(1_000_000).catch(0),
	}),
	show: async ({ query }, context) => {
		const { db, actor, today, language, to } = context;
		const words = explanationMessages[language];
		const worker = await workerOf(db, actor, today);
		const side = sideCodes[query.ben];
		const found = await explanationsOf(db, worker, {
			side,
			turn: "any",
			limit: perPage + 1,
			offset: query.tu,
		});
		const open = {
			"asked-of-us": await countExplanations(db, worker, "asked-of-us", "unanswered"),
			"asked-by-us": await countExplanations(db, worker, "asked-by-us", "answered"),
		};
		const label = (code: SideCode) => {
			const count = open[sideCodes[code]];
			return `${words.sides[sideCodes[code]]}${count > 0 ? ` (${formatCount(count, language)})` : ""}`;
		};
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			body: (
				<>
					<Head title={words.title} lede={words.lede}>
						<Links
							items={codes.map((code) => ({
								address: to(`${explanationsAddress}?ben=${code}`),
								...currentLabel(label(code), code === query.ben),
							}))}
						/>
					</Head>
					{found.length === 0 ? (
						<EmptyState title={words.empty[side].title}>{words.empty[side].next}</EmptyState>
					) : (
						<Part id="danh-sach" title={words.sides[side]}>
							<WorkList items={await itemsOf(context, found.slice(0, perPage), side)} />
							{found.length > perPage ? (
								<Links
									items={[
										{
											address: to(`${explanationsAddress}?ben=${query.ben}&tu=${query.tu + perPage}`),
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

export const explanationsDesk = {
	label: { vi: explanationMessages.vi.title, en: explanationMessages.en.title },
	about: { vi: explanationMessages.vi.deskAbout, en: explanationMessages.en.deskAbout },
	address: explanationsAddress,
	allows: workers.allows,
};
