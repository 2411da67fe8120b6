import type { TaskActionName } from "../../domain/task-state.ts";

export const taskAddress = "/viec/:id";
export const actionAddress = "/viec/:id/:lam";
export const taskPage = (id: string): string => `/viec/${id}`;

/** Each action that people do has a small page of its own. */
const words = {
	"report-progress": "bao-cao-tien-do",
	"report-done": "bao-cao-hoan-thanh",
	correct: "sua-so",
	"send-back-inside": "chuyen-lai",
	sign: "duyet",
	accept: "xac-nhan",
	return: "tra-lai",
	reopen: "mo-lai",
	"ask-extension": "xin-gia-han",
	"grant-extension": "cho-gia-han",
	"refuse-extension": "khong-cho-gia-han",
	"hand-back": "khong-thuoc-tham-quyen",
	decline: "khong-nhan",
	insist: "giao-lai",
	"pass-on": "chuyen-co-quan",
	reassign: "phan-cong",
	stop: "dung",
	"hand-over": "ban-giao",
	"close-with-body": "khep-lai",
} as const satisfies Partial<Record<TaskActionName, string>>;

export type PageAction = keyof typeof words;
const names = Object.keys(words) as readonly PageAction[];

export const isPageAction = (name: TaskActionName): name is PageAction =>
	(names as readonly string[]).includes(name);
export const actionOfWord = (word: string): PageAction | null =>
	names.find((name) => words[name] === word) ?? null;
export const actionPage = (id: string, action: PageAction): string => `/viec/${id}/${words[action]}`;

export const evidenceAddress = "/viec/:id/minh-chung/:file";
export const evidencePage = (id: string, file: string): string => `/viec/${id}/minh-chung/${file}`;
