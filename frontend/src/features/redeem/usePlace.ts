import { useLocalStorage } from "@mantine/hooks";

/** Where this device stands; remembered on it. */
export function usePlace() {
  const [place, setPlace] = useLocalStorage({
    key: "handbill-place",
    defaultValue: "",
    getInitialValueInEffect: false,
  });
  return { place: place.trim() || undefined, setPlace };
}
