/**
 * What is tried first in Vietnam and everywhere, as bases: digits and marks around them are stripped
 * before comparing. Own list, made for this program; longer leaked lists add little beyond twelve characters.
 */
export const commonPasswords: readonly string[] = [
	"password", "passwordpassword", "matkhau", "matkhaucuatoi", "matkhaumatkhau", "matkhaumoi", "doimatkhau",
	"khongcomatkhau", "anhyeuem", "anhyeuemnhieu", "emyeuanh", "emyeuanhnhieu", "toiyeuvietnam", "vietnamvodich",
	"vietnamquehuongtoi", "toilanguoivietnam", "iloveyou", "iloveyouforever", "iloveyouverymuch", "letmeinplease",
	"letmein", "welcome", "welcomehome", "administrator", "admin", "adminadmin", "quantri", "quantrihethong",
	"quantrivien", "hethong", "taikhoan", "dangnhap", "nguoidung", "canbo", "congchuc", "chuyenvien", "chutich",
	"uybannhandan", "ubndxa", "ubndtinh", "ubndhuyen", "motcua", "motcuadientu", "dichvucong", "chinhquyen",
	"chinhphudientu", "caicachhanhchinh", "hanhchinhcong", "vanphong", "vanthu", "guong", "guongguong", "songoaivu",
	"sonoivu", "thaydoimatkhau", "khongbiet", "khongnho", "chamhetcam", "giadinhlaso", "giadinhtoi", "conyeucuame",
	"mexyeucon", "boyeucon", "meyeucon", "hanhphuc", "maimaimottinhyeu", "tinhyeu", "cogangleen", "tuoitre",
	"hochiminh", "bachovidai", "saigondeplam", "hanoimuathu", "thanhphohochiminh", "changemeplease", "changeme",
	"default", "defaultpassword", "temporary", "temppassword", "testtesttest", "test", "qwerty", "qwertyuiop",
	"qwertyqwerty", "asdfghjkl", "zxcvbnm", "football", "baseball", "superman", "sunshine", "princess", "dragon",
	"monkey", "trustno", "correcthorsebatterystaple", "secretsecret", "mysecretpassword", "mypassword", "google",
	"facebook", "zaloviet", "gmailcom", "abcabcabcabc", "abcdabcdabcd", "vneid", "canhsat", "congan", "thanhnien",
];
