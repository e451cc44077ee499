"""Many pictures on one sheet, each with its name above it."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

COLUMN, TALLEST, GAP, LABEL = 420, 1400, 24, 28


def write_contact_sheet(files: list[Path], sheet: Path, columns: int = 6) -> Path:
    """Each picture is scaled to one width; what is very long is cut at the bottom."""
    pictures = []
    for file in files:
        with Image.open(file) as picture:
            scale = COLUMN / picture.width
            small = picture.convert("RGB").resize((COLUMN, max(1, round(picture.height * scale))))
        pictures.append((file.stem, small.crop((0, 0, COLUMN, min(small.height, TALLEST)))))

    rows = [pictures[start:start + columns] for start in range(0, len(pictures), columns)]
    heights = [max(picture.height for _, picture in row) + LABEL + GAP for row in rows]
    width = GAP + min(columns, len(pictures)) * (COLUMN + GAP)
    canvas = Image.new("RGB", (width, sum(heights) + GAP), "#808080")
    draw, font = ImageDraw.Draw(canvas), ImageFont.load_default(size=18)
    top = GAP
    for row, height in zip(rows, heights):
        for column, (name, picture) in enumerate(row):
            left = GAP + column * (COLUMN + GAP)
            draw.text((left, top), name, fill="white", font=font)
            canvas.paste(picture, (left, top + LABEL))
        top += height
    canvas.save(sheet)
    return sheet
