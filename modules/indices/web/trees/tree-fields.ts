import { z } from "zod";
import { said } from "#platform/http/field-errors.ts";
import { figureOf } from "../../domain/trees/rule-fields.ts";
import { codeForm } from "../../domain/trees/tree-of-table.ts";
import { treeMessages } from "../../trees/messages.ts";

const { vi, en } = treeMessages;

/** The revision that the person saw. */
export const seenField = z.coerce.number().int().positive();
export const draftParams = z.object({ draft: z.uuid() });
export const nodeParams = draftParams.extend({ code: z.string().min(1).max(20) });
export const indexSlug = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const line = (most: number) => z.string().trim().min(1).max(most);
export const optionalLine = (most: number) => z.string().trim().max(most).default("");

export const codeField = z.string().trim().regex(codeForm, said(vi.node.codeForm, en.node.codeForm));

/** "1,5"; nothing typed is none. */
export const figureField = z
	.string()
	.max(20)
	.default("")
	.transform((text, context) => {
		if (text.trim() === "") return null;
		const figure = figureOf(text);
		if (figure === null)
			context.addIssue({ code: "custom", message: said(vi.node.figure, en.node.figure), input: text });
		return figure;
	});
