import type { Flow } from "./flow.ts";
import type { Elements, Leave, Reading } from "./reading.ts";
import { flowOfRow } from "./table-row.ts";

/** Rows and cells of tables. */
export function tableElements(reading: Reading): Elements {
  return [
    ["w:tr", () => enterRow(reading)],
    ["w:trPr", reading.into(rowProperties(reading))],
    ["w:tc", () => enterCell(reading)],
    ["w:tcPr", reading.into([["w:cellDel", () => dropCell(reading)]])],
  ];
}

function enterRow(reading: Reading): Leave {
  const { place } = reading;
  const outer = place.row;
  const row = { cells: [] as Flow[], isDeleted: false };
  place.row = row;
  return () => {
    place.row = outer;
    if (!row.isDeleted) place.flow.hang(flowOfRow(row.cells));
  };
}

function rowProperties(reading: Reading): Elements {
  return [
    ["w:ins", () => reading.count("insertions")],
    [
      "w:del",
      () => {
        if (reading.place.row) reading.place.row.isDeleted = true;
        return reading.count("deletions");
      },
    ],
  ];
}

function enterCell(reading: Reading): Leave {
  const { row, flow } = reading.place;
  return reading.enterPlace((cell) => {
    if (cell.isDeleted) return;
    if (row) row.cells.push(cell.flow);
    else flow.hang(cell.flow);
  });
}

function dropCell(reading: Reading): undefined {
  reading.place.isDeleted = true;
  return reading.count("deletions");
}
