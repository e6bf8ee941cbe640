export { type Assets, parseAssets } from './assets.ts';
export { Board, type BoardColumn } from './board.tsx';
export { Button, ButtonGroup, type ButtonKind, ButtonLink, PrintButton } from './button.tsx';
export {
  defineMessages,
  type MessageOverrides,
  type Messages,
  MessagesProvider,
  overrideMessages,
  useMessages,
} from './catalogue.tsx';
export { Circle } from './circle.tsx';
export { CheckboxField, type Choice, RadioField } from './choice.tsx';
export { DateField, FileField, HiddenField, SelectField, TextArea, TextField } from './field.tsx';
export { emptyForm, ErrorSummary, Form, FormActions, FormOpened, type FormState, Held } from './form.tsx';
export {
  Distribution,
  DistributionBar,
  type DistributionPart,
  Dots,
  type DotsData,
  DotsLegend,
  Says,
  WaveLine,
} from './figures.tsx';
export {
  AutoSave,
  type Comment,
  FillHead,
  type FillLevel,
  OpenStatement,
  Saved,
  Statement,
  TickStatement,
} from './fill.tsx';
export {
  formatCount,
  formatDay,
  formatDays,
  formatDayShort,
  formatNumber,
  formatSentence,
  formatTime,
  formatWeekday,
} from './format.ts';
export { Goal } from './goal.tsx';
export { Icon, type IconName } from './icon.tsx';
export { Kept, renderPage } from './kept.tsx';
export { Layout, type LayoutProps } from './layout.tsx';
export { Chips, FilterBar, Filters, ListHead, Pages, ViewSwitch } from './overview.tsx';
export { Chain, Progress, ProgressBar, Steps, type StopState, Timeline, Trace } from './path.tsx';
export { Measures } from './measures.tsx';
export { Avatar, type AvatarTone, Members, Who } from './person.tsx';
export { KeyForm, PasswordField, QrCode } from './proof.tsx';
export { Hero, Log, Stand } from './public.tsx';
export { Legend, Radar, type RadarData, type RadarSeries } from './radar.tsx';
export type { RadarGroup } from './radar-places.ts';
export { renderDistributionSvg, renderDotsSvg, renderRadarSvg } from './render-svg.tsx';
export { Marked, SearchBar } from './search.tsx';
export type { SeriesLook } from './marks.ts';
export type { Shell } from './shell.ts';
export {
  Badge,
  Card,
  type CardTone,
  Columns,
  Details,
  Empty,
  Notice,
  Row,
  Section,
  Side,
  Stack,
  type Tone,
} from './surface.tsx';
export { TableLayout, type TableLayoutProps, TableNotes, TableSay } from './table-layout.tsx';
export { Bars, type Column, DataList, Table } from './table.tsx';
export { Code, Heading, Hidden, type Level, Link, List, Paragraph, Said, Soft, TableLink, Voice } from './text.tsx';
export { Breadcrumbs, PageTitle } from './title.tsx';
export { Attention, First, Rows, Tiles } from './today.tsx';
export { Visit, VisitDay } from './visit.tsx';
export { ShareBar, VoicesTable } from './voices.tsx';
