import type { DossierAction } from "../../domain/life/states.ts";
import { dossierPage } from "./addresses.ts";

/** Each action that people do has a small page of its own; extending belongs to the letters. */
const words = {
	receive: "tiep-nhan",
	"ask-supplement": "yeu-cau-bo-sung",
	refuse: "tu-choi",
	"hand-over": "chuyen-xu-ly",
	"pass-on": "chuyen-buoc",
	return: "tra-lai",
	complete: "nhan-bo-sung",
	grant: "co-ket-qua",
	"find-ineligible": "khong-du-dieu-kien",
	deliver: "tra-ket-qua",
	correct: "sua-ket-qua",
	"end-correction": "sua-xong",
	stop: "dung",
	close: "dong",
	"record-payment": "nop-phi",
	"record-loss": "mat-ho-so",
} as const satisfies Partial<Record<DossierAction, string>>;

export type PageAction = keyof typeof words;
const names = Object.keys(words) as readonly PageAction[];

export const isPageAction = (name: DossierAction): name is PageAction =>
	(names as readonly string[]).includes(name);
export const actionOfWord = (word: string): PageAction | null =>
	names.find((name) => words[name] === word) ?? null;
export const actPage = (id: string, action: PageAction): string => dossierPage(id, `/viec/${words[action]}`);
