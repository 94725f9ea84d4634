// Before the first paint: whoever chose dark in the dashboard's menu gets no flash of light.
const chosen = localStorage.getItem("mantine-color-scheme-value");
if (chosen === "light" || chosen === "dark") {
  document.documentElement.setAttribute("data-mantine-color-scheme", chosen);
}
