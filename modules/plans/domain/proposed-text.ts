import { type BodyGroup, bodiesInWords } from "./bodies-in-words.ts";
import { isAskedNotOrdered } from "./body-names.ts";
import type { OrganisationItem, PlannedSignature, PlanText } from "./plan-text.ts";
import type { NamedBody, StoredTask } from "./task.ts";

/** What a proposal is made of: what stands in the plan, and names of the bodies around it. */
export interface ProposedFrom {
	readonly tasks: readonly Pick<StoredTask, "position" | "lead" | "coordinate">[];
	readonly targets: number;
	/** "Kế hoạch số 84/KH-UBND ngày 31/03/2023", and who issued it */
	readonly parent: { readonly name: string; readonly issuer: string | null } | null;
	readonly index: { readonly code: string; readonly year: number } | null;
	readonly unit: string;
	readonly issuer: { readonly name: string; readonly kind: string };
	readonly drafting: { readonly name: string; readonly abbreviation: string | null };
	readonly groups: readonly BodyGroup[];
}

/**
 * Text to begin with, made of what the plan says already. It is shown beside the field and is no part of the plan until the
 * drafter keeps it. Its sentences are those of a paper, so they are Vietnamese in either language of the page.
 */
export const proposedText = (from: ProposedFrom): PlanText => ({
	purposes: purposes(from),
	requirements: [
		"Mỗi nhiệm vụ có một cơ quan chủ trì chịu trách nhiệm, có thời hạn và sản phẩm cụ thể.",
		`Các cơ quan báo cáo kết quả kèm tài liệu kiểm chứng; ${from.drafting.name} tổng hợp, báo cáo ${from.issuer.name}.`,
	],
	organisation: organisation(from),
	recipients: recipients(from),
});

function purposes({ parent, index, targets, unit }: ProposedFrom): readonly string[] {
	const above = parent
		? [`Tổ chức thực hiện ${parent.name}${parent.issuer ? ` của ${parent.issuer}` : ""}.`]
		: [];
	const aims = targets > 0 ? `, đạt ${targets} mục tiêu nêu tại Kế hoạch này` : "";
	return [
		...above,
		...(index ? [`Cải thiện Chỉ số ${index.code} năm ${index.year} của ${unit}${aims}.`] : []),
	];
}

/** One paragraph for each body that leads, in the order in which the tasks name them; the drafting body follows it all. */
function organisation({ tasks, issuer, drafting, groups }: ProposedFrom): readonly OrganisationItem[] {
	const of = (part: "lead" | "coordinate") => {
		const found = new Map<string, number[]>();
		for (const task of tasks)
			for (const name of bodiesInWords(task[part], groups))
				found.set(name, [...(found.get(name) ?? []), task.position]);
		return found;
	};
	const leads = of("lead");
	const coordinates = of("coordinate");
	const follows = `theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo ${issuer.name}.`;
	const duties = [...leads].map(([body, positions]) => {
		const beside = coordinates.get(body);
		const helps = beside ? `; phối hợp thực hiện ${numbered(beside)}` : "";
		// who is asked leads nothing by order
		if (isAskedNotOrdered(body))
			return { body, text: `thực hiện nội dung đề nghị tại ${numbered(positions)}${helps}.` };
		const said = `chủ trì thực hiện ${numbered(positions)}${helps}`;
		return { body, text: body === drafting.name ? `${said}; ${follows}` : `${said}.` };
	});
	const drafts = leads.has(drafting.name) ? [] : [{ body: drafting.name, text: follows }];
	return together([...drafts, ...duties]);
}

const mostTogether = 6;
const longestName = 300;

/** Bodies of one duty, one after the other, share a paragraph. */
function together(
	items: readonly { readonly body: string; readonly text: string }[],
): readonly OrganisationItem[] {
	const found: { body: string; text: string; bodies: number }[] = [];
	for (const { body, text } of items) {
		const last = found.at(-1);
		const joined = `${last?.body}, ${body}`;
		if (last?.text === text && last.bodies < mostTogether && joined.length <= longestName) {
			last.body = joined;
			last.bodies++;
		} else found.push({ body, text, bodies: 1 });
	}
	return found.map(({ body, text }) => ({ body, text }));
}

/** "nhiệm vụ 3", "các nhiệm vụ 1, 3-5" */
function numbered(positions: readonly number[]): string {
	const sorted = [...new Set(positions)].sort((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const position of sorted) {
		const last = runs.at(-1);
		if (last && last[1] === position - 1) last[1] = position;
		else runs.push([position, position]);
	}
	const words = runs.flatMap(([first, last]) =>
		last > first + 1 ? [`${first}-${last}`] : first === last ? [`${first}`] : [`${first}`, `${last}`],
	);
	return `${sorted.length > 1 ? "các nhiệm vụ" : "nhiệm vụ"} ${words.join(", ")}`;
}

function recipients({ tasks, parent, drafting, groups }: ProposedFrom): readonly string[] {
	const all: readonly NamedBody[] = tasks.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]);
	const named = bodiesInWords(all, groups);
	const kept = drafting.abbreviation ? `Lưu: VT, ${drafting.abbreviation}` : "Lưu: VT";
	const above = parent?.issuer ? [`${parent.issuer} (để báo cáo)`] : [];
	// those that are asked stand before those that are ordered, as they are not under the issuer
	const asked = named.filter(isAskedNotOrdered);
	return [...above, ...asked, ...named.filter((name) => !asked.includes(name)), kept];
}

/** What the head of a one-head agency is called, by its kind. */
export const headPosts: Readonly<Record<string, string>> = {
	so: "Giám đốc",
	phong: "Trưởng phòng",
	office: "Chánh Văn phòng",
};

/** As bodies of this kind sign as a rule; null where it is not known. */
export function proposedSignature({ kind }: { readonly kind: string }): PlannedSignature | null {
	const collective: Readonly<Record<string, string>> = {
		committee: "Ủy ban nhân dân",
		council: "Hội đồng nhân dân",
		front: "Ban Thường trực",
	};
	const forBody = collective[kind];
	if (forBody) return { authority: "TM.", forBody, forPost: null, post: "Chủ tịch", name: null };
	const post = headPosts[kind];
	return post ? { authority: null, forBody: null, forPost: null, post, name: null } : null;
}
