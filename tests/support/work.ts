/**
 * The processor time that this process takes from now on, in milliseconds. For limits in time: unlike the clock it does not count
 * what others do on the same machine.
 */
export function startWork(): () => number {
  const begin = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  };
}
