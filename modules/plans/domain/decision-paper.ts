import type { DecisionPaper } from "@guong/admin-docs";
import { bodiesInWords } from "./bodies-in-words.ts";
import { basesOf, inSentence } from "./cited-papers.ts";
import {
	issuerOf,
	ownSymbol,
	type PaperBody,
	type PaperFacts,
	signatureOf,
	symbolOf,
} from "./paper-facts.ts";
import { recipientsOf } from "./plan-paper.ts";
import { headPosts } from "./proposed-text.ts";

/** QĐ ban hành kèm theo kế hoạch. Where the plan is itself issued as a decision, number and day are the decision's. */
export function decisionPaper(facts: PaperFacts): DecisionPaper {
	const isDecision = facts.paperKind === "QĐ";
	const { issuer, drafting, tasks, groups } = facts;
	const leads = bodiesInWords(
		tasks.flatMap(({ lead }) => lead),
		groups,
	);
	const carriers = [...new Set([headOfBody(drafting), ...leads.filter((name) => name !== drafting.name)])];
	return {
		kind: "decision",
		issuer: issuerOf(issuer),
		symbol: isDecision ? symbolOf(facts) : ownSymbol(issuer),
		number: isDecision ? facts.number : null,
		place: facts.place,
		day: isDecision ? (facts.issuedOn?.toString() ?? null) : null,
		subject: `Ban hành Kế hoạch ${inSentence(facts.subject)}`,
		addressees: [],
		bases: basesOf(facts.bases, facts.parent),
		authority: issuer.name,
		proposedBy: drafting.name === issuer.name ? [] : [headOfBody(drafting)],
		articles: [
			{ text: `Ban hành kèm theo Quyết định này Kế hoạch ${inSentence(facts.subject)}` },
			{ text: "Quyết định này có hiệu lực kể từ ngày ký" },
			{ text: `${carriers.join("; ")} chịu trách nhiệm thi hành Quyết định này` },
		],
		normative: false,
		appendices: [],
		recipients: recipientsOf(facts.text.recipients),
		signature: isDecision ? signatureOf(facts) : { ...signatureOf(facts), name: null },
	};
}

/** "Giám đốc Sở Nội vụ"; other bodies by their name. */
const headOfBody = ({ name, kind }: PaperBody): string => {
	const post = headPosts[kind];
	return post ? `${post} ${name}` : name;
};
