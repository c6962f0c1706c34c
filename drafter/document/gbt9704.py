"""Values of GB/T 9704-2012 (党政机关公文格式) in the units of WordprocessingML, in one place.

Lengths are twips unless the name says otherwise; type sizes are half-points. Clause numbers stand
beside the values; what has no clause is custom."""

from __future__ import annotations

TWIPS_PER_MM = 1440 / 25.4
EMU_PER_TWIP = 635
TWIPS_PER_HALF_POINT = 10


def mm(millimetres: float) -> int:
    """Millimetres in twips."""
    return round(millimetres * TWIPS_PER_MM)


# 5.1, 5.2.1: A4; top 37 mm, binding side 28 mm, type area 156 mm wide and 225 mm high.
PAGE_WIDTH = 11906
PAGE_HEIGHT = 16838
MARGIN_TOP = mm(37)
MARGIN_LEFT = mm(28) + 1  # 1588 is what Word itself writes for 28 mm
MARGIN_RIGHT = mm(26)
MARGIN_BOTTOM = mm(35)
TEXT_WIDTH = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT
TEXT_HEIGHT = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM

# 5.2.2: 三号 仿宋; 5.2.3: 22 lines of 28 characters.
SIZE_TWO = 44
SIZE_TWO_SMALL = 36
SIZE_THREE = 32
SIZE_FOUR = 28
LINES_PER_PAGE = 22
CHARACTERS_PER_LINE = 28
LINE = TEXT_HEIGHT // LINES_PER_PAGE
# 28 characters of 16 pt are wider than the type area, so the body is narrowed to fit.
SCALE = TEXT_WIDTH * 100 // (CHARACTERS_PER_LINE * SIZE_THREE * TWIPS_PER_HALF_POINT)
CHARACTER = SIZE_THREE * TWIPS_PER_HALF_POINT * SCALE / 100
CHARACTER_FULL = SIZE_THREE * TWIPS_PER_HALF_POINT
CHARACTER_FOUR = SIZE_FOUR * TWIPS_PER_HALF_POINT

FANGSONG = "仿宋_GB2312"
KAITI = "楷体_GB2312"
HEITI = "黑体"
SONGTI = "宋体"
XIAOBIAOSONG = "方正小标宋简体"
LATIN = "Times New Roman"
# 7.3.3: faces of the four levels.
LEVEL_FACES = (HEITI, KAITI, FANGSONG, FANGSONG)
# What Word may take where a face is not installed.
FACE_SUBSTITUTES = {
    FANGSONG: "仿宋",
    KAITI: "楷体",
    HEITI: "SimHei",
    SONGTI: "SimSun",
    XIAOBIAOSONG: "宋体",
}

RED = "FF0000"

# 7.2.4: the mark's upper edge stands 35 mm below the top of the type area. An exact line puts the
# ink of a face at 0.8 of its height less 0.753 of the type size below its top (measured), so the
# line height follows from the size and one spacer serves all sizes.
MARK_OFFSET = mm(35)
MARK_SPACER = 1817
MARK_INK_SHARE = 0.753
MARK_LINE_SHARE = 0.8
MARK_SIZE_MAX = 84
MARK_SIZE_MIN = 32
# A joint mark keeps a fifth of the width for 文件.
JOINT_SUFFIX_WIDTH = TEXT_WIDTH // 5
JOINT_NAMES_WIDTH = TEXT_WIDTH - JOINT_SUFFIX_WIDTH

# 7.2.6: one character free at the right; two names a line from the third signer on.
SIGNER_RIGHT_TAB = TEXT_WIDTH - CHARACTER_FULL
SIGNERS_ON_ONE_LINE = 2
SIGNER_LABEL_TAB = 5076
SIGNER_NAME_TABS = (
    SIGNER_LABEL_TAB + round(4 * CHARACTER),
    SIGNER_LABEL_TAB + round(8 * CHARACTER),
)

# 7.2.7: red line 4 mm below the number; width in eighths of a point, distance in points.
RED_LINE_WIDTH = 12
RED_LINE_SPACE = 7

# 7.3.1: 二号; no clause for its pitch.
TITLE_LINE = 700
TITLE_WIDTH_MAX = TEXT_WIDTH // (SIZE_TWO * TWIPS_PER_HALF_POINT)

# 7.3.3: two characters free at the start of a paragraph.
INDENT_CHARACTERS = 2
INDENT = INDENT_CHARACTERS * CHARACTER_FULL

# 7.3.5.1: a sealed date keeps four characters at the right; 7.3.5.2: an unsealed name keeps two,
# and its date starts two after the name does.
SEALED_DATE_RIGHT = 4
UNSEALED_NAME_RIGHT = 2
UNSEALED_DATE_SHIFT = 2

# 7.4.1: thick outer lines of 0.35 mm, thin inner ones of 0.25 mm (eighths of a point).
IMPRINT_THICK = 8
IMPRINT_THIN = 6
IMPRINT_RULE = 20
# The text box needs room for the borders, too; it is filled from the foot, so more does no harm.
IMPRINT_RULE_ROOM = 40
# 7.4.2, 7.4.3: one character of 四号 free at both sides; wrapped lines stand under the first name.
IMPRINT_SIDE = CHARACTER_FOUR
IMPRINT_COPIES_HANGING = 3 * CHARACTER_FOUR
IMPRINT_DATE_TAB = TEXT_WIDTH - CHARACTER_FOUR

# 7.5: the dash of — 1 — stands 7 mm below the type area (measured with this footer distance).
FOOTER_DISTANCE = 1420
HEADER_DISTANCE = 851
