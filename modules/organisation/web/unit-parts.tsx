import { formatDay } from "#platform/i18n/days.ts";

import type { Language } from "#platform/i18n/messages.ts";
import { type Column, DataTable, Details, Part, Terms } from "#platform/ui/index.ts";
import { groupBy } from "../domain/group-by.ts";
import { type Edge, shareOf } from "../domain/succession.ts";
import { organisationMessages } from "../messages.ts";
import type { BodyView } from "../queries/bodies.ts";
import type { UnitVersionView } from "../queries/unit-details.ts";
import type { UnitView } from "../queries/units.ts";
import { BecameText } from "./became-text.tsx";
import type { UnitFacts } from "./unit-facts.ts";
import { dayIn, named, nameOf, placeOf } from "./words.ts";

interface PartOfUnitProps {
	readonly facts: UnitFacts;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** The units a unit was made from, each with its share. */
export function Origins({ facts, language, to }: PartOfUnitProps) {
	const words = organisationMessages[language];
	const [first] = facts.origins;
	if (!first) return null;
	const basis =
		facts.details.versions.find((version) => version.from === first.day)?.legalBasis ?? first.resolution;
	const columns: Column<Edge>[] = [
		{
			head: words.unit.heads.was,
			cell: (edge) => {
				const old = facts.others.get(edge.predecessorId);
				return old ? <a href={to(old.address)}>{nameOf(old, language)}</a> : edge.predecessorId;
			},
		},
		{
			head: words.unit.heads.above,
			cell: (edge) => placeOf(facts.otherPlaces.get(edge.predecessorId) ?? [], language),
		},
		{ head: words.unit.heads.share, cell: (edge) => words.share[shareOf(edge.relation)] },
	];
	return (
		<Part
			id="hinh-thanh"
			title={words.unit.origins}
			sub={words.unit.originsSub(dayIn(first.day, language))}
			note={basis ? <p>{words.unit.originsBasis(basis)}</p> : undefined}
		>
			<DataTable caption={words.unit.origins} captionHidden columns={columns} rows={facts.origins} />
		</Part>
	);
}

/** Names, kinds and places in the tree that a unit has had; only where there was more than one. */
export function Names({ facts, language }: PartOfUnitProps) {
	const words = organisationMessages[language].unit;
	const { versions } = facts.details;
	if (versions.length < 2) return null;
	const since = (version: UnitVersionView) => {
		if (version.from === null) return words.sinceUnknown;
		return version.fromKnown ? words.since(dayIn(version.from, language)) : words.sinceBetween;
	};
	const name = (version: UnitVersionView) => {
		const parent = version.parentId ? facts.parents.get(version.parentId) : undefined;
		return parent ? words.under(version.fullName, named(parent, language)) : version.fullName;
	};
	return (
		<Part id="ten-goi" title={words.names}>
			<Terms
				items={versions.map((version) => ({
					term: name(version),
					is: `${since(version)}${version.legalBasis ? ` (${version.legalBasis})` : ""}`,
				}))}
			/>
		</Part>
	);
}

/** The units right below: by kind, or, for a unit that is gone, with what became of each. */
export function Below({ facts, language, to }: PartOfUnitProps) {
	const words = organisationMessages[language].unit;
	const { unit, below, belowBefore } = facts;
	const [first] = below;
	if (!first) return null;
	return (
		<Part
			id="truc-thuoc"
			title={`${words.below[first.level]}: ${words.belowCount(below.length)}`}
			sub={unit.exists ? undefined : words.belowWhenEnded(formatDay(facts.day, language))}
		>
			{unit.exists ? (
				[...facts.belowByKind].map(([type, units]) => (
					<>
						<h3>{words.kind(type, units.length)}</h3>
						<UnitNames {...{ units, language, to }} />
					</>
				))
			) : (
				<BelowThen {...{ facts, language, to }} />
			)}
			{belowBefore.length > 0 ? (
				<Details summary={words.belowBefore(belowBefore.length)}>
					<UnitNames units={belowBefore} {...{ language, to }} />
				</Details>
			) : null}
		</Part>
	);
}

interface UnitNamesProps {
	readonly units: readonly UnitView[];
	readonly language: Language;
	readonly to: (address: string) => string;
}

const UnitNames = ({ units, language, to }: UnitNamesProps) => (
	<ul class="names">
		{units.map((unit) => (
			<li>
				<a href={to(unit.address)}>{nameOf(unit, language)}</a>
			</li>
		))}
	</ul>
);

function BelowThen({ facts, language, to }: PartOfUnitProps) {
	const words = organisationMessages[language].unit;
	const columns: Column<UnitView>[] = [
		{ head: words.heads.name, cell: (child) => <a href={to(child.address)}>{nameOf(child, language)}</a> },
		{ head: words.heads.code, cell: (child) => <span class="n">{child.code}</span> },
		{
			head: words.heads.now,
			cell: (child) => {
				const became = facts.becameBelow.get(child.id);
				// one element, since a cell of a folded table lays out its children side by side
				return became ? (
					<span>
						<BecameText {...{ unit: child, became, heirs: facts.others, language, to }} brief />
					</span>
				) : null;
			},
		},
	];
	const level = facts.below[0]?.level ?? "commune";
	return <DataTable caption={words.below[level]} captionHidden columns={columns} rows={facts.below} />;
}

type Group = "government" | "party" | "people" | "other";
const groupOf: Readonly<Record<string, Group>> = {
	council: "government",
	committee: "government",
	so: "government",
	phong: "government",
	unit: "government",
	office: "government",
	party: "party",
	front: "people",
	mass_org: "people",
	association: "people",
	community: "people",
};

/** Bodies of the unit, by what they are. */
export function Bodies({ facts, language }: PartOfUnitProps) {
	const words = organisationMessages[language].unit;
	const groups = groupBy(facts.bodies, (body): Group => groupOf[body.kind] ?? "other");
	const name = (body: BodyView) => (language === "vi" ? body.name : body.nameEn);
	return (
		<Part
			id="co-quan"
			title={words.bodies}
			sub={words.bodiesSub(formatDay(facts.day, language))}
			note={facts.bodies.some((body) => !body.verified) ? <p>{words.bodiesDoubt}</p> : undefined}
		>
			{facts.bodies.length === 0 ? <p>{words.noBodies}</p> : null}
			{[...groups].map(([group, bodies]) => (
				<>
					<h3>{words.groups[group]}</h3>
					<ul class="names">
						{bodies.map((body) => (
							<li>
								{name(body)}
								{body.verified ? null : " *"}
							</li>
						))}
					</ul>
				</>
			))}
		</Part>
	);
}
