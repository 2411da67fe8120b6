import type { Temporal } from "temporal-polyfill";
import { peopleNames } from "#modules/accounts/index.ts";
import { nodesByConcept } from "#modules/indices/index.ts";
import { bodiesById } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/index.ts";
import type { OccurrenceView } from "./occurrence-view.ts";

/** What the people, bodies and nodes on the page of a task are called. */
export interface TaskNames {
	readonly person: (id: string | null) => string | null;
	readonly body: (id: string) => string;
	readonly nodes: readonly string[];
}

export async function taskNames(
	db: ReadDb,
	view: OccurrenceView,
	{ today, language }: { readonly today: Temporal.PlainDate; readonly language: Language },
): Promise<TaskNames> {
	const { acts, task, assignment, summary } = view;
	const people = await peopleNames(
		db,
		[
			assignment.officerPersonId,
			...acts.flatMap((act) => [act.byPersonId, act.officerPersonId]),
			...view.evidence.map(({ publishedBy }) => publishedBy),
		].filter((id) => id !== null),
	);
	const bodyIds = [
		summary.bodyId,
		view.giverBodyId,
		...task.coordinate.flatMap(({ bodyId }) => bodyId ?? []),
		...acts.flatMap((act) => [act.asBodyId, act.fromBodyId, act.toBodyId]).filter((id) => id !== null),
	];
	const bodies = await bodiesById(db, [...new Set(bodyIds)], today);
	return {
		person: (id) => (id === null ? null : (people.get(id) ?? null)),
		body: (id) => {
			const body = bodies.get(id);
			return (language === "vi" ? body?.fullName : body?.fullNameEn) ?? id;
		},
		nodes: await nodeLabels(db, view, language),
	};
}

async function nodeLabels(
	db: ReadDb,
	{ task, paper }: OccurrenceView,
	language: Language,
): Promise<readonly string[]> {
	const labels: string[] = [];
	for (const index of new Set(task.nodes.map((node) => node.index))) {
		const concepts = task.nodes.filter((node) => node.index === index).map(({ concept }) => concept);
		const nodes = await nodesByConcept(db, index, paper.indexYear ?? paper.year, concepts);
		labels.push(...concepts.map((concept) => `${index}: ${nodes.get(concept)?.label[language] ?? concept}`));
	}
	return labels;
}
