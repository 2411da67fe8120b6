import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { DataTable, EmptyState, Head, Links, Part, SearchBox } from "#platform/ui/index.ts";
import { keeperMessages } from "../../catalogue/keeper-messages.ts";
import { keptUnits } from "../../catalogue/policy.ts";
import type { ProcedureVersion } from "../../domain/catalogue/version.ts";
import { catalogueKeepers } from "../../policy.ts";
import { catalogueCounts } from "../../queries/catalogue/catalogue-counts.ts";
import {
	dueForReview,
	keptDrafts,
	keptPublished,
	keptScopes,
} from "../../queries/catalogue/kept-versions.ts";
import { dayText, proceduresAddress, wholeLimitText } from "./catalogue-words.ts";
import { CountsPart } from "./counts-part.tsx";
import { type KeeperContext, keeperAddress, scopeNames, versionAddress } from "./keeper-frame.ts";

/** Reviews are shown this many days before they fall due. */
export const reviewAhead = 30;
const mostFound = 50;

/** Where the keepers' work stands: what waits for another, what is being written, what is due, what is public. */
export const catalogueDeskPage = page({
	address: keeperAddress,
	who: catalogueKeepers,
	query: z.object({
		q: z
			.string()
			.transform((text) => text.slice(0, 200).normalize("NFC").trim())
			.default(""),
	}),
	show: async ({ query }, context) => {
		const { db, actor, language, today, to } = context;
		const words = keeperMessages[language];
		const scopes = await keptScopes(db, actor, today);
		const drafts = await keptDrafts(db, scopes);
		const due = await dueForReview(db, scopes, { by: today.add({ days: reviewAhead }), on: today });
		const published = await keptPublished(db, scopes, { words: query.q, day: today, most: mostFound });
		const all = [...drafts.handedIn, ...drafts.open, ...due, ...published];
		const own = keptUnits(actor)[0] ?? null;
		const counts = await catalogueCounts(db, { unitId: own, day: today });
		const scope = await scopeNames(context, [own, ...all.map(({ unitId }) => unitId)]);
		const table = { scope, context };
		return {
			title: words.desk,
			section: "/ban-lam-viec",
			illustrative: all.some(({ illustrative }) => illustrative),
			body: (
				<>
					<Head title={words.desk} lede={words.lede}>
						<Links
							items={[
								{ address: to(`${keeperAddress}/moi`), label: words.begin },
								{ address: to(`${keeperAddress}/nhap-bang`), label: words.import },
								{ address: to(`${keeperAddress}/de-xuat`), label: words.proposals },
								{ address: to(proceduresAddress), label: words.public },
							]}
						/>
					</Head>
					<Part id="cho-cong-bo" title={words.waiting(drafts.handedIn.length)}>
						<Versions
							{...table}
							versions={drafts.handedIn}
							none={[words.waitingNone, words.waitingNoneText]}
						/>
					</Part>
					<Part id="dang-soan" title={words.drafts(drafts.open.length)}>
						<Versions {...table} versions={drafts.open} none={[words.draftsNone, words.draftsNoneText]} />
					</Part>
					<Part id="ra-soat" title={words.due(due.length)} sub={words.dueSub}>
						<Versions {...table} versions={due} none={[words.dueNone, words.dueNoneText]} />
					</Part>
					<CountsPart counts={counts} scope={scope(own)} language={language} />
					<Part id="da-cong-bo" title={words.published} sub={words.publishedSub}>
						<SearchBox action={to(keeperAddress)} label={words.find} hint={words.findHint} value={query.q} />
						<Versions {...table} versions={published} none={[words.publishedNone, words.publishedNoneText]} />
					</Part>
				</>
			),
		};
	},
});

interface VersionsProps {
	readonly versions: readonly ProcedureVersion[];
	readonly none: readonly [title: string, text: string];
	readonly scope: (unitId: string | null) => string;
	readonly context: KeeperContext;
}

function Versions({ versions, none, scope, context: { language, to } }: VersionsProps) {
	const { heads } = keeperMessages[language];
	return (
		<DataTable<ProcedureVersion>
			caption={heads.name}
			captionHidden
			columns={[
				{
					head: heads.name,
					cell: ({ id, nameVi }) => <a href={to(versionAddress(id))}>{nameVi}</a>,
					namesRow: true,
				},
				{ head: heads.code, cell: ({ code }) => code },
				{ head: heads.scope, cell: ({ unitId }) => scope(unitId) },
				{ head: heads.from, cell: ({ from }) => dayText(from, language) },
				{ head: heads.limit, cell: (version) => wholeLimitText(version, language) },
				{
					head: heads.review,
					cell: ({ reviewOn }) => (reviewOn === null ? "" : dayText(reviewOn, language)),
				},
			]}
			rows={versions}
			empty={<EmptyState title={none[0]}>{none[1]}</EmptyState>}
		/>
	);
}
