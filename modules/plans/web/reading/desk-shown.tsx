import { Links, Progress } from "#platform/ui/index.ts";
import { sheetParts } from "../../domain/reading-choice-sheets.ts";
import { readingMessages } from "../../reading/messages.ts";
import { DeskScript } from "./desk-script.tsx";
import type { Asked, OpenDesk } from "./open-desk.ts";
import { PaperShown } from "./paper-shown.tsx";
import { itemAddress, readingAddress } from "./reading-address.ts";
import { KeysShown, SheetShown } from "./sheet-shown.tsx";

/** The screen: where one is, what each key does, the items of the page, the paper beside them. */
export function DeskShown({ desk, query }: { readonly desk: OpenDesk; readonly query: Asked }) {
	const { context, sheet, sheets, desk: reading } = desk;
	const { language, to } = context;
	const base = readingAddress(reading.stored.id);
	const following = sheets[sheets.indexOf(sheet) + 1];
	const toSheet = (part: string, page: number) => to(`${base}?phan=${part}&trang=${page}`);
	const shown = new Set(sheet.items.map(({ key }) => key));
	const at = query.toi ? `toi=${encodeURIComponent(query.toi)}` : `phan=${sheet.part}&trang=${sheet.page}`;
	return (
		<div data-xac-nhan>
			<div class="desk-progress">
				<Progress
					value={reading.items.filter(({ state }) => state !== "open").length}
					max={reading.items.length}
					label={readingMessages[language].decidedOf}
				/>
			</div>
			<SheetLinks desk={desk} toSheet={toSheet} />
			<div class="desk">
				<SheetShown desk={desk} next={following ? toSheet(following.part, following.page) : null} />
				<PaperShown
					text={reading.stored.text}
					chunks={desk.chunks}
					open={desk.chunk}
					items={reading.items}
					toItem={(key) => (shown.has(key) ? `#muc-${key}` : to(itemAddress(reading.stored.id, key)))}
					toChunk={(chunk) => to(`${base}?${at}&doan=${chunk + 1}`)}
					language={language}
				/>
			</div>
			<KeysShown language={language} />
			<DeskScript />
		</div>
	);
}

interface LinksProps {
	readonly desk: OpenDesk;
	readonly toSheet: (part: string, page: number) => string;
}

/** The parts with how much of each is still open; of a part with several pages, the pages. */
function SheetLinks({ desk: { sheets, sheet, context }, toSheet }: LinksProps) {
	const words = readingMessages[context.language];
	const parts = sheetParts.flatMap((part) => {
		const own = sheets.filter((one) => one.part === part);
		const items = own.flatMap((one) => one.items);
		if (items.length === 0) return [];
		const open = items.filter(({ state }) => state === "open").length;
		const first = own.find((one) => one.items.some(({ state }) => state === "open")) ?? own[0];
		const label = words.partCount(words.parts[part], open, items.length);
		return [{ address: toSheet(part, first?.page ?? 1), label, current: sheet.part === part }];
	});
	const pages = sheets.filter(({ part }) => part === sheet.part);
	return (
		<nav aria-label={words.sheets} class="desk-nav">
			<Links items={parts} />
			{pages.length > 1 ? (
				<Links
					items={pages.map(({ part, page, items }) => ({
						address: toSheet(part, page),
						label: words.pageCount(page, items.filter(({ state }) => state === "open").length),
						current: page === sheet.page,
					}))}
				/>
			) : null}
		</nav>
	);
}
