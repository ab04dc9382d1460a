import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Instant, instant } from '../../src/domain/ids.ts';
import {
  addSchoolMinutes,
  dayAfter,
  digestDue,
  endOfSchoolDay,
  instantAt,
  isSchoolDay,
  nextSchoolDay,
  oneWorkingDayAfter,
  startOfDay,
  wallClock,
} from '../../src/domain/school-time.ts';
import { at, day, hillview } from '../support/cast.ts';

const { school } = hillview;
const london = 'Europe/London';

describe('the school’s own time', () => {
  it('follows the clocks, both ways', () => {
    assert.deepEqual(wallClock(at('2026-11-16', '09:00'), london), { day: '2026-11-16', time: '09:00' });
    assert.deepEqual(wallClock(at('2026-07-06', '09:00'), london), { day: '2026-07-06', time: '10:00' });
    assert.deepEqual(wallClock(at('2026-07-06', '23:30'), london), { day: '2026-07-07', time: '00:30' });
    assert.equal(instantAt(day('2026-07-06'), '09:00', london), at('2026-07-06', '08:00'));
    // Clocks go forward on 28 March 2027 and back on 31 October 2027, both at 01:00 UTC.
    assert.equal(instantAt(day('2027-03-28'), '00:59', london), at('2027-03-28', '00:59'));
    assert.equal(instantAt(day('2027-03-28'), '02:00', london), at('2027-03-28', '01:00'));
    assert.equal(instantAt(day('2027-10-31'), '00:30', london), at('2027-10-30', '23:30'));
    assert.equal(instantAt(day('2027-10-31'), '02:00', london), at('2027-10-31', '02:00'));
  });

  it('puts an hour that the clocks skip an hour later', () => {
    const shown = wallClock(instantAt(day('2027-03-28'), '01:30', london), london);
    assert.deepEqual(shown, { day: '2027-03-28', time: '02:30' });
  });

  it('shows every wall clock that there is at its own instant, in any zone', () => {
    const zones = fc.constantFrom(london, 'UTC', 'America/St_Johns', 'Pacific/Auckland', 'Asia/Kathmandu');
    const minutes = fc.integer({ min: Date.parse('2025-01-01') / 60_000, max: Date.parse('2030-01-01') / 60_000 });
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const shown = wallClock(instant(minute * 60_000), zone);
        const found = instantAt(shown.day, shown.time, zone);
        assert.deepEqual(wallClock(found, zone), shown);
      }),
    );
  });

  it('has school days from Monday to Friday, but for closed days', () => {
    const week = [16, 17, 18, 19, 20, 21, 22].map((date) => isSchoolDay(day(`2026-11-${date}`), school));
    assert.deepEqual(week, [true, true, true, true, true, false, false]);
    assert.equal(isSchoolDay(day('2026-12-21'), school), false);
  });

  it('goes on with the next school day after a weekend and closed days', () => {
    assert.equal(nextSchoolDay(day('2026-11-20'), school), '2026-11-23');
    assert.equal(nextSchoolDay(day('2026-12-18'), school), '2026-12-25');
    assert.equal(dayAfter(day('2026-12-31')), '2027-01-01');
    assert.equal(dayAfter(day('2027-03-27'), 2), '2027-03-29');
  });

  it('still answers for a desk that closes every day of a year', () => {
    const closedDays = Array.from({ length: 400 }, (_, ahead) => dayAfter(day('2026-11-16'), ahead));
    assert.equal(nextSchoolDay(day('2026-11-16'), { ...school, closedDays }), '2026-11-17');
  });
});

describe('minutes of school time', () => {
  const later = (from: Instant, minutes: number) => addSchoolMinutes(from, minutes, school);

  it('count in school hours', () => {
    assert.equal(later(at('09:00'), 60), at('10:00'));
    assert.equal(later(at('15:30'), 60), at('16:30'));
  });

  it('go on the next morning, and over the weekend', () => {
    assert.equal(later(at('16:00'), 60), at('2026-11-17', '08:30'));
    assert.equal(later(at('2026-11-20', '16:00'), 60), at('2026-11-23', '08:30'));
    assert.equal(later(at('2026-12-18', '16:00'), 60), at('2026-12-25', '08:30'));
  });

  it('begin when the school opens', () => {
    assert.equal(later(at('06:00'), 60), at('09:00'));
    assert.equal(later(at('2026-11-21', '12:00'), 15), at('2026-11-23', '08:15'));
    assert.equal(later(at('16:30'), 60), at('2026-11-17', '09:00'));
  });

  it('follow the clocks over a weekend on which they change', () => {
    assert.equal(later(at('2027-03-26', '16:00'), 60), at('2027-03-29', '07:30'));
    assert.equal(later(at('2027-10-29', '15:00'), 60), at('2027-11-01', '08:30'));
  });

  it('always end in school hours, and never earlier for a later start', () => {
    const minute = fc.integer({ min: Date.parse('2026-09-01') / 60_000, max: Date.parse('2027-09-01') / 60_000 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 0, max: 3000 }), (start, many, more) => {
        const end = later(instant(start * 60_000), many);
        const { day: onDay, time } = wallClock(end, london);
        assert.ok(isSchoolDay(onDay, school) && time > '08:00' && time <= '16:30', end);
        assert.ok(Date.parse(end) >= (start + many) * 60_000);
        assert.ok(later(instant((start + more) * 60_000), many) >= end);
      }),
    );
  });
});

describe('the day’s ends', () => {
  it('are today’s while the school is open, and the next day’s after', () => {
    assert.equal(endOfSchoolDay(at('09:00'), school), at('16:30'));
    assert.equal(endOfSchoolDay(at('06:00'), school), at('16:30'));
    assert.equal(endOfSchoolDay(at('16:30'), school), at('2026-11-17', '16:30'));
    assert.equal(endOfSchoolDay(at('2026-11-20', '17:00'), school), at('2026-11-23', '16:30'));
    assert.equal(endOfSchoolDay(at('2026-07-06', '09:00'), school), at('2026-07-06', '15:30'));
  });

  it('give one working day from any time of a day', () => {
    assert.equal(oneWorkingDayAfter(at('08:00'), school), at('2026-11-17', '16:30'));
    assert.equal(oneWorkingDayAfter(at('23:00'), school), at('2026-11-17', '16:30'));
    assert.equal(oneWorkingDayAfter(at('2026-11-20', '10:00'), school), at('2026-11-23', '16:30'));
  });

  it('begin a day that somebody named, school day or not', () => {
    assert.equal(startOfDay(day('2026-11-18'), school), at('2026-11-18', '08:00'));
    assert.equal(startOfDay(day('2026-11-21'), school), at('2026-11-21', '08:00'));
    assert.equal(startOfDay(day('2026-07-06'), school), at('2026-07-06', '07:00'));
  });
});

describe('the day of the digest that is due', () => {
  const due = (now: Instant) => digestDue(now, hillview.digest, london);

  it('is Friday’s from three o’clock on, by the school’s clock', () => {
    assert.equal(due(at('2026-11-20', '14:59')), '2026-11-13');
    assert.equal(due(at('2026-11-20', '15:00')), '2026-11-20');
    assert.equal(due(at('2026-07-10', '13:59')), '2026-07-03');
    assert.equal(due(at('2026-07-10', '14:00')), '2026-07-10');
  });

  it('is still Friday’s after a weekend without power', () => {
    assert.equal(due(at('2026-11-21', '00:00')), '2026-11-20');
    assert.equal(due(at('2026-11-23', '09:00')), '2026-11-20');
    assert.equal(due(at('2026-11-26', '23:59')), '2026-11-20');
  });

  it('changes once a week, whatever the clocks do', () => {
    let digests = new Set<string>();
    const from = Date.parse('2027-01-01T12:00:00Z');
    for (let hour = 0; hour < 52 * 7 * 24; hour++) digests = digests.add(due(instant(from + hour * 3_600_000)));
    assert.equal(digests.size, 53);
  });
});
