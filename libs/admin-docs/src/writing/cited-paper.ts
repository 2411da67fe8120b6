/** Another paper as it is named in one. Laws and ordinances are cited without number, symbol and issuer. */
export interface CitedPaper {
	/** in words: "Luật", "Pháp lệnh", "Nghị định", "Kế hoạch", "Chương trình hành động" */
	readonly type: string;
	/** "118/2025/NĐ-CP", "12-CTr/TU"; null for laws, or when it is not known */
	readonly symbol: string | null;
	/** ISO text */
	readonly day: string | null;
	/** "Chính phủ" */
	readonly issuer: string | null;
	/** "về thực hiện thủ tục hành chính theo cơ chế một cửa"; the name of a law: "Tổ chức chính quyền địa phương" */
	readonly about: string | null;
}

/** A sentence that may name papers: the first time in full, later by kind and number alone. */
export type WrittenText = string | readonly (string | CitedPaper)[];
