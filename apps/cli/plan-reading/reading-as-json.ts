import {
	type BodyFound,
	type Deadline,
	type Doubt,
	doubtSentence,
	type Found,
	type PaperReference,
	type Place,
	type Reading,
	type Target,
	type Task,
} from "@guong/admin-docs";

/** The published form of `guong read-plan --json`: spans in code points of the normalised text, names as papers' keys. */
export function readingAsJson(reading: Reading) {
	return {
		schema: "guong-read-plan/1",
		document: documentOf(reading),
		references: reading.references.map(referenceOf),
		targets: reading.targets.map(targetOf),
		baselines: reading.baselines.map((found) => ({ ...found.value, ...placed(found) })),
		sections: reading.sections.map((section) => ({
			path: section.path,
			label: section.label,
			kind: section.kind,
			title: section.title.value,
			...placed(section.title),
			span: spanOf(section.place),
			index_nodes: section.nodes,
			lead: section.leads.map(({ value }) => value.key),
		})),
		statements: reading.statements.map(({ kind, text, section, place }) => ({
			kind,
			text,
			section,
			fragments: place.fragments,
			lines: place.lines,
		})),
		tasks: reading.tasks.map(taskOf),
		appendices: reading.appendices,
		doubts: reading.doubts.map((doubt) => doubtOf(doubt)),
	};
}

function doubtOf(doubt: Doubt) {
	const { code, blocking, place, details, proposal, task } = doubt;
	return {
		code,
		blocking,
		task,
		reason: doubtSentence(doubt, "vi"),
		reason_en: doubtSentence(doubt, "en"),
		details,
		proposal,
		fragments: place?.fragments ?? null,
		lines: place?.lines ?? null,
	};
}

const spanOf = (place: Place): readonly [number, number] => [
	place.fragments[0]?.[0] ?? 0,
	place.fragments.at(-1)?.[1] ?? 0,
];

const placed = ({ raw, place, confidence }: Found<unknown>) => ({
	raw,
	span: spanOf(place),
	lines: place.lines,
	confidence,
});

function documentOf(reading: Reading) {
	const { issuer, number, place, date, signature, kind } = reading;
	return {
		kind: kind === null ? "unknown" : kind.value === "KH" ? "plan" : kind.value,
		type: kind && { code: kind.value, ...placed(kind) },
		issuer: issuer && {
			name_vi: issuer.value.name,
			key: issuer.value.key,
			code: issuer.value.code,
			level: issuer.value.level,
			locality: issuer.value.locality,
			...placed(issuer),
		},
		number: number && {
			seq: number.value.number,
			year: number.value.year,
			symbol: number.value.symbol,
			form: number.value.form,
			normalized: number.value.normalized,
			...placed(number),
		},
		place_date: date && { place: place?.value ?? null, ...date.value, ...placed(date) },
		subject: reading.subject && { text: reading.subject.value, ...placed(reading.subject) },
		period: reading.period && { ...reading.period.value, ...placed(reading.period) },
		indices: reading.indices.map(({ index, year, baselineYear }) => ({
			index,
			year,
			baseline_year: baselineYear,
		})),
		parent_plan:
			reading.references.filter(({ value }) => value.role === "parent-plan").map(referenceOf)[0] ?? null,
		authority: signature.authority && {
			...placed(signature.authority),
			raw: signature.authority.value,
			prefixes: signature.prefixes,
		},
		signer: {
			title: signature.title?.value ?? null,
			title_span: signature.title && spanOf(signature.title.place),
			name: signature.name?.value ?? null,
			span: signature.name && spanOf(signature.name.place),
		},
		recipients: reading.recipients.map((found) => ({ text: found.value, ...placed(found) })),
		characters: reading.text.characters,
		lines: reading.text.lines,
	};
}

const roles = {
	basis: "basis",
	"parent-plan": "parent_plan",
	related: "related_plan",
	"input-report": "input_report",
	"cited-law": "cited_law",
	standard: "standard",
} as const;

function referenceOf(found: Found<PaperReference>) {
	const { role, type, number, date, issuer, about } = found.value;
	return {
		role: roles[role],
		doc_type: type,
		number: number?.number ?? null,
		symbol: number?.symbol ?? null,
		normalized: number?.normalized ?? null,
		date: date?.date ?? null,
		issuer: issuer?.value.key ?? null,
		issuer_raw: issuer?.raw ?? null,
		about,
		...placed(found),
	};
}

const operators: Readonly<Record<Target["comparison"], string>> = {
	"at-least": ">=",
	"at-most": "<=",
	"more-than": ">",
	equal: "=",
	"in-group": "in_group",
	improve: "improve",
	increase: "increase",
};
const units: Readonly<Record<string, string>> = { điểm: "point", hạng: "rank" };

function targetOf(found: Found<Target>) {
	const target = found.value;
	return {
		index: target.node?.index ?? null,
		node: target.node?.node ?? null,
		what: target.what,
		op: operators[target.comparison],
		value: target.value ?? target.level,
		qualitative: target.value === null,
		unit: target.unit === null ? null : (units[target.unit] ?? target.unit),
		year: target.year,
		min_increase: target.increase,
		baseline_value: target.baseline,
		baseline_value_implied: target.baselineImplied,
		baseline_year: target.baselineYear,
		group: target.group,
		also: target.also,
		...placed(found),
	};
}

const keysOf = (bodies: readonly BodyFound[]): string[] => bodies.map(({ value }) => value.key);
const rawOf = (bodies: readonly BodyFound[]): string[] => bodies.map(({ raw }) => raw);

function taskOf(task: Task) {
	return {
		id: task.id,
		section: task.section,
		fragments: task.place.fragments,
		lines: task.place.lines,
		cell: task.place.cell,
		text: task.text,
		confidence: task.confidence,
		lead: keysOf(task.leads),
		lead_raw: rawOf(task.leads),
		lead_basis: task.leadBasis,
		lead_proposed: task.leadsProposed.map(({ key }) => key),
		coordinate: keysOf(task.coordinators),
		coordinate_raw: rawOf(task.coordinators),
		index_nodes: task.nodes,
		deadline: task.deadline && deadlineOf(task.deadline),
		recurrence: task.recurrence && { ...task.recurrence.value, ...placed(task.recurrence) },
		output: task.output && {
			kind: task.output.value.kind,
			to: task.output.value.to?.key ?? null,
			via: task.output.value.via?.key ?? null,
			...placed(task.output),
		},
		kpi: task.measures.map((found) => ({ ...found.value, ...placed(found) })),
		funds: task.funds?.value ?? null,
		umbrella: task.umbrella,
		request: task.request,
	};
}

function deadlineOf(found: Found<Deadline>) {
	const deadline = found.value;
	const common = { iso: deadline.iso, iso_reason: deadline.why, ...placed(found) };
	if (deadline.kind === "date") return { kind: deadline.kind, inclusive: deadline.inclusive, ...common };
	if (deadline.kind === "conditional") return { kind: deadline.kind, trigger: deadline.trigger, ...common };
	const { kind, anchor, days, unit, literal } = deadline;
	return { kind, anchor, days, unit, literal, ...common };
}
