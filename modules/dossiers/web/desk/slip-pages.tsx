import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { formatCount, formatMoment } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Head, Part, Terms } from "#platform/ui/index.ts";
import { slipMessages } from "../../desk/slip-messages.ts";
import { actDetails } from "../../domain/desk/act-details.ts";
import type { StoredAct } from "../../domain/life/dossier.ts";
import { lifeMessages } from "../../life/messages.ts";
import { deskWorkers } from "../../policy.ts";
import { dossierView } from "../../queries/desk/dossier-view.ts";
import { papersOfAct } from "../../queries/desk/papers-of-act.ts";
import { dossierAddress, dossierPage } from "./addresses.ts";

const params = z.object({ id: z.uuid() });

/** Who gave it, who took it, when: two names under one paper (Decree 118/2025/NĐ-CP art. 18). */
export const showSlip = page({
	address: `${dossierAddress}/ban-giao`,
	who: deskWorkers,
	params,
	show: async ({ params: { id } }, { db, actor, clock, language }) => {
		const view = await dossierView(db, actor, id, clock.now());
		const words = slipMessages[language].slip;
		const { dossier } = view;
		const act = view.acts.findLast(({ action }) => action === "hand-over");
		const frame = {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: dossier.illustrative,
			trail: [{ label: dossier.code, address: dossierPage(id) }],
		};
		if (!act) return { ...frame, body: <EmptyState title={words.none}>{words.noneNext}</EmptyState> };
		const papers = view.acts.flatMap((each) => papersOfAct(each).papers);
		const { takenBy } = actDetails(act.details);
		return {
			...frame,
			body: (
				<>
					<Head
						kicker={dossier.code}
						title={words.title}
						lede={words.lede(view.body(act.byBodyId), view.body(act.toBodyId))}
					/>
					<Terms
						items={[
							{ term: words.at, is: formatMoment(act.happenedAt, language) },
							{ term: words.code, is: dossier.code },
							{ term: words.procedure, is: dossier.procedureName ?? "" },
							{ term: words.due, is: dossier.dueAt ? formatMoment(dossier.dueAt, language) : "" },
							{ term: words.papers, is: formatCount(papers.length, language) },
						]}
					/>
					<div class="two">
						<div>
							<Part id="giao" title={words.gives}>
								<p>
									{view.person(act.byPersonId)}
									<br />
									{view.body(act.byBodyId)}
								</p>
							</Part>
						</div>
						<div>
							<Part id="nhan" title={words.takes}>
								<p>
									{takenBy}
									<br />
									{view.body(act.toBodyId)}
								</p>
							</Part>
						</div>
					</div>
					<p class="source">{words.print}</p>
				</>
			),
		};
	},
});

/** Form 06: each hand that the dossier went through, against the date that held then. */
export const showControlSlip = page({
	address: `${dossierAddress}/phieu-kiem-soat`,
	who: deskWorkers,
	params,
	show: async ({ params: { id } }, { db, actor, clock, language }) => {
		const view = await dossierView(db, actor, id, clock.now());
		const words = slipMessages[language].control;
		const { dossier } = view;
		const standing = ({ dueAfter, happenedAt }: StoredAct): string => {
			if (dueAfter === null) return words.noDue;
			return happenedAt.epochMilliseconds > dueAfter.epochMilliseconds ? words.late : words.inTime;
		};
		const takes = (act: StoredAct) =>
			[act.toBodyId ? view.body(act.toBodyId) : null, actDetails(act.details).takenBy]
				.filter(Boolean)
				.join(", ");
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: dossier.illustrative,
			trail: [{ label: dossier.code, address: dossierPage(id) }],
			body: (
				<>
					<Head
						kicker={`${dossier.code} · ${dossier.procedureName ?? ""}`}
						title={words.title}
						lede={words.lede}
					/>
					<DataTable
						caption={words.title}
						captionHidden
						columns={[
							{ head: words.when, cell: (act: StoredAct) => formatMoment(act.happenedAt, language) },
							{
								head: words.what,
								cell: ({ action }: StoredAct) => lifeMessages[language].actions[action].past,
							},
							{
								head: words.from,
								cell: (act: StoredAct) =>
									[view.person(act.byPersonId), act.byBodyId ? view.body(act.byBodyId) : null]
										.filter(Boolean)
										.join(", "),
							},
							{ head: words.to, cell: takes },
							{
								head: words.due,
								cell: ({ dueAfter }: StoredAct) => (dueAfter ? formatMoment(dueAfter, language) : ""),
							},
							{ head: words.standing, cell: standing },
							{ head: words.note, cell: ({ reason }: StoredAct) => reason ?? "" },
						]}
						rows={view.acts}
					/>
					<p class="source">{words.print}</p>
				</>
			),
		};
	},
});
