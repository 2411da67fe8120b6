import { commonOfficeHours, type OfficeHours } from "@guong/working-calendar";
import { unitsAt } from "#modules/organisation/index.ts";
import { page } from "#platform/http/route.ts";
import { formatDay, formatDays, type Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Head, Links, Part } from "#platform/ui/index.ts";
import { hoursMessages } from "../../life/hours-messages.ts";
import { catalogueKeepers } from "../../policy.ts";
import { oneStopRules } from "../../reference/one-stop-rules.ts";
import { type AnnouncedHours, hoursFrom } from "../../store/life/office-hours.ts";
import { enterHoursAddress, officeHoursAddress } from "./addresses.ts";

/** Public: by which hours limits run, unit by unit. */
export const officeHoursPage = page({
	address: officeHoursAddress,
	who: "everyone",
	show: async (_, { db, actor, language, today, to }) => {
		const words = hoursMessages[language];
		const announced = await hoursFrom(db, today, null);
		const units = await unitsAt(
			db,
			announced.map(({ unitId }) => unitId),
			today,
		);
		const unitName = (id: string) => {
			const unit = units.get(id);
			return (language === "vi" ? unit?.fullName : unit?.nameEn) ?? id;
		};
		const keeps = actor.kind === "person" && catalogueKeepers.allows(actor);
		return {
			title: words.title,
			description: words.lede,
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<Part title={words.table} id="don-vi" note={<p>{words.common(commonOfficeHours.name)}</p>}>
						{announced.length === 0 ? (
							<EmptyState title={words.none}>{words.noneMore}</EmptyState>
						) : (
							<HoursTable announced={announced} unitName={unitName} language={language} />
						)}
						<Links
							label={words.title}
							items={[
								{ address: to("/lich-lam-viec"), label: words.calendar },
								...(keeps ? [{ address: to(enterHoursAddress), label: words.enter }] : []),
							]}
						/>
					</Part>
					<Part title={words.rules} id="chua-ro" sub={words.rulesNote}>
						<ul>
							{oneStopRules.openPoints.map((point) => (
								<li>{point[language]}</li>
							))}
						</ul>
					</Part>
				</>
			),
		};
	},
});

interface HoursTableProps {
	readonly announced: readonly AnnouncedHours[];
	readonly unitName: (id: string) => string;
	readonly language: Language;
}

function HoursTable({ announced, unitName, language }: HoursTableProps) {
	const words = hoursMessages[language];
	const { columns } = words;
	return (
		<DataTable
			caption={words.table}
			captionHidden
			columns={[
				{ head: columns.unit, cell: ({ unitId }: AnnouncedHours) => unitName(unitId) },
				{ head: columns.hours, cell: ({ hours }) => <Seasons hours={hours} language={language} /> },
				{ head: columns.days, cell: (each) => daysOf(each, language) },
				{ head: columns.source, cell: ({ source }) => source },
			]}
			rows={announced}
		/>
	);
}

function Seasons({ hours, language }: { readonly hours: OfficeHours; readonly language: Language }) {
	return (
		<>
			{hours.name.split("; ").map((season) => (
				<div>{season}</div>
			))}
			<div>{hoursMessages[language].weekdays}</div>
		</>
	);
}

function daysOf({ from, to }: AnnouncedHours, language: Language): string {
	const words = hoursMessages[language];
	if (to === null) return words.from(formatDay(from, language));
	return formatDays(from, to.subtract({ days: 1 }), language);
}
